package org.isnad.syntax;

import java.util.List;
import java.util.Optional;
import org.isnad.mentions.Mention;
import org.isnad.syntax.FunctionWords.Sort;
import org.isnad.syntax.FunctionWords.WordClass;

/** The noun that a clause describes: «القوات التي دخلت المدينة», «صحافي أميركي احتجزه الحوثيون», «مجموعات إرهابية تسللت من الحدود». */
final class RelativeClauses {
    private static final String ARTICLE = "ال";
    private static final String TO = "الي";
    private static final String FROM = "من";

    /** Letters of «لم», «ما», «قد»: a noun has more. */
    private static final int LONGEST_PARTICLE = 2;

    /** Words that may describe a noun before the clause that does. */
    private static final int MOST_ADJECTIVES = 2;

    private final NounPhrases phrases;
    private final Clauses clauses;
    private final Nouns nouns;
    private final Agreements agreements;

    RelativeClauses(NounPhrases phrases, Clauses clauses, Nouns nouns, Agreements agreements) {
        this.phrases = phrases;
        this.clauses = clauses;
        this.nouns = nouns;
        this.agreements = agreements;
    }

    /** «صحافي أميركي احتجزه الحوثيون», «مقاتلين تدعمهم تركيا»: the noun without article right before a verb whose pronoun means it. */
    Optional<Argument> describing(int verb) {
        if (!clauses.hasPronoun(verb) || clauses.isJoinedVerb(verb) || verb == clauses.sentenceStart(verb)) {
            return Optional.empty();
        }
        int at = verb - 1;
        Optional<NounPhrase> phrase = phrases.at(at);
        if (phrase.isPresent() && nouns.isAdjective(phrase.get())) {
            at = phrase.get().firstToken() - 1;
            phrase = at < clauses.sentenceStart(verb) ? Optional.empty() : phrases.at(at);
        }
        for (int skipped = 0;
                phrase.isEmpty() && skipped < MOST_ADJECTIVES && at > clauses.sentenceStart(verb) && isPlain(at);
                skipped++) {
            at--;
            phrase = phrases.at(at);
        }
        return phrase.filter(p -> !(nouns.mention(p.head()) instanceof Mention.Name)
                        && p.links().stream().noneMatch(l -> nouns.mention(l) instanceof Mention.Name)
                        && !clauses.fold(p.firstToken()).startsWith(ARTICLE)
                        && !nouns.isAdjective(p))
                .map(nouns::argument);
    }

    /** «في خطوة شجبها الائتلاف», «صفقة أفرجت بموجبها حماس عن …»: a noun that is nobody's stands right before a verb whose pronoun means it. */
    boolean describesThing(int verb) {
        int at = verb - 1;
        boolean means = clauses.hasPronoun(verb)
                || verb + 1 < clauses.sentenceEnd(verb) && clauses.is(verb + 1, WordClass.ATTACHED);
        return means
                && !clauses.isJoinedVerb(verb)
                && at > clauses.sentenceStart(verb)
                && isPlain(at)
                && phrases.at(at).isEmpty()
                && !clauses.fold(at).startsWith(ARTICLE)
                && clauses.fold(at).length() > LONGEST_PARTICLE
                && !nouns.isTime(at);
    }

    /** «متعددة», «الجنسيات» in «قوة متعددة الجنسيات تدعمها واشنطن»: a word that only describes. */
    private boolean isPlain(int at) {
        return clauses.token(at).isWord()
                && !clauses.isVerb(at)
                && !clauses.isPreposition(at)
                && !clauses.isFunctionWord(at)
                && !clauses.isStop(at)
                && !clauses.isComma(at)
                && !clauses.opensClause(at)
                && !clauses.isJoined(at);
    }

    /** «التي شنتها», «التي تقوم بها»: a pronoun stands for the noun described, so the subject is another. */
    boolean resumes(int verb) {
        return clauses.hasPronoun(verb)
                || verb + 1 < clauses.sentenceEnd(verb) && clauses.is(verb + 1, WordClass.ATTACHED)
                || verb + 1 < clauses.sentenceEnd(verb)
                        && clauses.fold(verb + 1).startsWith("خلال");
    }

    /** «الانفصاليون الذين تدعمهم»: the verb's number says that those described don't do it. */
    boolean isAnothers(int verb, Agreement agreement) {
        int i = verb - 1;
        while (i > clauses.sentenceStart(verb) && clauses.isSkippable(i)) {
            i--;
        }
        return !agreement.subjectIsBefore() && clauses.is(clauses.fold(i), Sort.PLURAL_RELATIVE);
    }

    /** «روسيا والانفصاليون الذين تدعمهم»: the nearest who fits before the noun that the clause describes. */
    Optional<Argument> actorBefore(int verb, Agreement agreement) {
        Optional<Argument> described = described(verb);
        int from = described.map(Argument::firstToken).orElse(verb) - 1;
        for (int i = from; i >= clauses.sentenceStart(verb); i--) {
            Optional<NounPhrase> phrase = phrases.at(i);
            if (phrase.isPresent()) {
                boolean named = nouns.mention(phrase.get().head()) instanceof Mention.Name name
                        && name.kind() != Mention.Kind.PLACE;
                if ((named || nouns.mention(phrase.get().head()) instanceof Mention.Title)
                        && !nouns.isAdjective(phrase.get())
                        && agreements.agrees(phrase.get().head(), agreement)) {
                    return phrase.map(nouns::argument);
                }
                i = phrase.get().firstToken();
            }
        }
        return Optional.empty();
    }

    /** «بلاده ملتزمة بـ …»: the noun phrase right before a predicate. */
    Optional<Argument> describedBy(int predicate) {
        return describedBy(predicate, new Agreement(true, true, false, false));
    }

    /** «مجموعات إرهابية تسللت من الحدود»: the noun that stands right before a verb that describes it. */
    Optional<Argument> describedBy(int verb, Agreement agreement) {
        for (int i = verb - 1; i >= Math.max(0, verb - 3); i--) {
            if (clauses.isStop(i) || clauses.isComma(i) || clauses.isVerb(i) || clauses.isPreposition(i)) {
                return Optional.empty();
            }
            Optional<NounPhrase> phrase = phrases.at(i);
            if (phrase.isPresent() && nouns.isAdjective(phrase.get())) {
                i = phrase.get().firstToken();
            } else if (phrase.isPresent()) {
                boolean tooMany = !agreement.subjectIsBefore() && agreements.isSoundPlural(phrase.get());
                return agreements.agrees(phrase.get().head(), agreement)
                                && !tooMany
                                && !agreements.isTooFew(phrase.get().head(), agreement)
                        ? phrase.map(nouns::argument)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** «الذي أطلقه»: whether a relative stands before a verb. */
    boolean isAfterRelative(int verb) {
        int i = verb - 1;
        while (i >= clauses.sentenceStart(verb) && clauses.isSkippable(i)) {
            i--;
        }
        return i >= clauses.sentenceStart(verb) && clauses.is(i, WordClass.RELATIVE);
    }

    /** «قوات المعارضة التي يدربها الجيش»: the noun that a relative clause describes. */
    Optional<Argument> described(int verb) {
        return antecedentOfRelative(verb, new Agreement(true, true, true, true));
    }

    /** «القوات التي دخلت المدينة»: the noun before the relative. */
    Optional<Argument> antecedentOfRelative(int verb, Agreement agreement) {
        int i = verb - 1;
        int start = clauses.sentenceStart(verb);
        while (i > start && !clauses.is(i, WordClass.RELATIVE)) {
            i--;
        }
        int before = i - 1;
        while (before > start && !clauses.token(before).isWord()) {
            before--;
        }
        for (int skipped = 0;
                skipped < MOST_ADJECTIVES
                        && before > start
                        && phrases.at(before).isEmpty()
                        && clauses.isDefinite(before)
                        && phrases.at(before - 1).isPresent();
                skipped++) {
            before--;
        }
        if (before < start) {
            return Optional.empty();
        }
        int last = before;
        Optional<NounPhrase> phrase = phrases.at(before);
        return phrase.filter(p -> agreements.agrees(p.head(), agreement))
                .map(nouns::argument)
                .or(() -> phrase.flatMap(p -> lastName(p, last, agreement)));
    }

    /** «مسؤول في الحركة التي تتهم …»: the name that a phrase ends with, where its head does not agree. */
    private Optional<Argument> lastName(NounPhrase phrase, int last, Agreement agreement) {
        return phrase.links().stream()
                .filter(l -> nouns.mention(l) instanceof Mention.Name
                        && nouns.mention(l).endToken() == last + 1
                        && agreements.agrees(l, agreement))
                .findFirst()
                .map(l -> new Argument(nouns.mention(l).firstToken(), Optional.of(l), List.of(), phrase.endToken()));
    }

    /** «كيانات إيرانية قالت إنها ساعدت …»: after a noun without article somebody else says it of that noun. */
    Optional<Argument> spokenOf(int pronoun) {
        int verb = pronoun - 1;
        if (verb <= clauses.sentenceStart(pronoun) || !clauses.isVerb(verb) || clauses.isJoinedVerb(verb)) {
            return Optional.empty();
        }
        return phrases.at(verb - 1)
                .filter(p -> p.endToken() == verb
                        && !clauses.fold(p.firstToken()).startsWith(ARTICLE)
                        && isGoverned(p.firstToken()))
                .map(Argument::of);
    }

    /** Whether a verb of the same clause stands before. */
    private boolean isGoverned(int noun) {
        for (int i = noun - 1; i >= clauses.sentenceStart(noun) && !clauses.isComma(i); i--) {
            if (clauses.isVerb(i)) {
                return true;
            }
        }
        return false;
    }

    /** «بعث الملك برقية إلى ترامب يشكره فيها»: the verb whose subject does what the verb with the pronoun right after the addressee says. */
    Optional<Integer> senderBefore(int verb) {
        if (!clauses.hasPronoun(verb) || clauses.isJoinedVerb(verb) || !clauses.isInPresent(verb)) {
            return Optional.empty();
        }
        Optional<NounPhrase> addressee =
                phrases.at(verb - 1).filter(p -> p.endToken() == verb && p.firstToken() > clauses.sentenceStart(verb));
        boolean sent = addressee
                .filter(p -> clauses.fold(p.firstToken() - 1).equals(TO)
                        || p.proclitics().equals("ل"))
                .isPresent();
        boolean another =
                phrases.from(verb + 1).filter(p -> p.proclitics().isEmpty()).isPresent();
        for (int i = verb - 2; sent && !another && i >= clauses.sentenceStart(verb) && !clauses.isComma(i); i--) {
            if (clauses.isVerb(i)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** «تلقى الأمير اتصالا من الرئيس التركي، هنأه فيه بالعيد»: who called, before the comma. */
    Optional<Argument> callerBefore(int verb) {
        int comma = verb - 1;
        boolean within = clauses.hasPronoun(verb)
                && !clauses.isJoinedVerb(verb)
                && verb + 1 < clauses.sentenceEnd(verb)
                && clauses.is(verb + 1, WordClass.ATTACHED)
                && comma > clauses.sentenceStart(verb)
                && clauses.isComma(comma);
        return within
                ? phrases.at(comma - 1)
                        .filter(p -> p.endToken() == comma
                                && p.firstToken() > clauses.sentenceStart(verb)
                                && clauses.fold(p.firstToken() - 1).equals(FROM))
                        .map(nouns::argument)
                : Optional.empty();
    }
}
