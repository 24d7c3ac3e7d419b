package org.isnad.syntax;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.lexicon.morphology.Person;
import org.isnad.mentions.Mention;
import org.isnad.syntax.FunctionWords.WordClass;

/** Who does what a verb says: after it, before it, in the clause that it describes, or in the one that it goes on with. */
final class Subjects {
    private static final Set<String> IMPERSONAL =
            Set.of("يمكن", "يجب", "ينبغي", "تم", "يتم", "جري", "يجري", "سيتم", "يوجد", "توجد", "يتعين", "تبين", "اتضح");
    private static final Set<String> MAY = Set.of(
            "سبق", "وسبق", "يسبق", "يمكن", "ويمكن", "يحق", "ويحق", "يجوز", "ينبغي", "وينبغي", "تسني", "اتيح", "حق",
            "ان", "بد", "مجال");
    private static final Set<String> PLURAL_RELATIVES = Set.of("الذين", "اللواتي", "اللاتي");
    private static final int REACH = 30;
    /** Tokens of «يعجل بانفراجة» before a verb that goes on. */
    private static final int THINGS = 6;

    private static final int NEAR = 4;

    private final NounPhrases phrases;
    private final Verbs verbs;
    private final Clauses clauses;
    private final Nouns nouns;
    private final Agreements agreements;
    private final Map<Integer, Optional<Argument>> found = new HashMap<>();

    Subjects(NounPhrases phrases, Verbs verbs, Clauses clauses, Nouns nouns, Agreements agreements) {
        this.phrases = phrases;
        this.verbs = verbs;
        this.clauses = clauses;
        this.nouns = nouns;
        this.agreements = agreements;
    }

    /** The link of the one who does what the verb at a token says. */
    Optional<Integer> subjectOf(int verb) {
        return subject(verb).flatMap(Argument::link);
    }

    /** The subject: after the verb, before it, or the one of the verb that this one is joined to. */
    Optional<Argument> subject(int verb) {
        Optional<Argument> known = found.get(verb);
        if (known == null) {
            found.put(verb, Optional.empty());
            known = findSubject(verb);
            found.put(verb, known);
        }
        return known;
    }

    private Optional<Argument> findSubject(int verb) {
        Agreement agreement = agreements.agreement(verb);
        if (isFirstPerson(verb)) {
            return speaker(verb);
        }
        if (isAfterRelative(verb)) {
            boolean anothers = isAnothers(verb, agreement);
            if (!resumes(verb) && !anothers) {
                return antecedentOfRelative(verb, agreement);
            }
            return subjectAfter(verb, agreement)
                    .filter(a -> !agreement.subjectIsBefore() && a.firstToken() - verb <= NEAR)
                    .or(() -> anothers ? actorBefore(verb, agreement) : antecedentOfRelative(verb, agreement));
        }
        Optional<Argument> other = describing(verb).flatMap(d -> subjectAfter(verb, agreement)
                .filter(a -> a.firstToken() - verb <= NEAR && a.head().isPresent()));
        if (other.isPresent()) {
            return other;
        }
        Optional<Integer> pronoun = pronounBefore(verb);
        if (pronoun.isPresent()) {
            return droppedSubject(verb, agreements.agreementOfPronoun(pronoun.get(), agreement));
        }
        Optional<Argument> entitled = entitled(verb);
        if (entitled.isPresent()) {
            return entitled;
        }
        Optional<Argument> was = subjectOfWas(verb, agreement);
        if (was.isPresent()) {
            return was;
        }
        Optional<Argument> joined = joinedBefore(verb, agreement);
        if (joined.isPresent()) {
            return joined;
        }
        Optional<Argument> before = Optional.empty();
        if (!beginsClause(verb) || agreement.subjectIsBefore() && isThrownInBefore(verb)) {
            before = subjectBefore(verb, agreement);
            if (before.flatMap(Argument::head).isPresent()
                    || before.map(b -> isOpened(b.firstToken())).orElse(false)) {
                return before;
            }
        }
        if (!agreement.subjectIsBefore()) {
            Optional<Argument> after = subjectAfter(verb, agreement);
            if (after.isPresent() && (before.isEmpty() || after.get().head().isPresent())) {
                return after;
            }
        }
        return before.isPresent() || !mayDropSubject(verb, agreement) ? before : droppedSubject(verb, agreement);
    }

    /** «الحوثيون يستهدفون سفينة وواشنطن تقصف الحديدة»: a name with «و» right before a verb in the present opens a clause of its own. */
    private Optional<Argument> joinedBefore(int verb, Agreement agreement) {
        if (agreement.subjectIsBefore() || isJoinedVerb(verb) || !agreements.isTold(verb)) {
            return Optional.empty();
        }
        return phrases.at(verb - 1)
                .filter(p -> p.isJoined()
                        && p.endToken() == verb
                        && p.firstToken() > clauses.sentenceStart(verb)
                        && !nouns.isAdjective(p)
                        && (clauses.token(verb).sentence() == 0
                                || verbBetween(clauses.sentenceStart(verb), p.firstToken()))
                        && agreements
                                .isFeminine(p.head())
                                .map(f -> f == agreement.feminine())
                                .orElse(false)
                        && agreements.agrees(p.head(), agreement))
                .map(nouns::argument);
    }

    private boolean verbBetween(int from, int to) {
        for (int i = from; i < to; i++) {
            if (clauses.isVerb(i)) {
                return true;
            }
        }
        return false;
    }

    /** «سبق للبرلمان أن أدان», «يحق لإيران أن ترد»: whom «ل» brings before «أن». */
    private Optional<Argument> entitled(int verb) {
        boolean negated = verb - 1 > clauses.sentenceStart(verb) && clauses.is(verb - 1, WordClass.NEGATION);
        int that = negated ? verb - 2 : verb - 1;
        if (that - 2 < clauses.sentenceStart(verb) || !clauses.fold(that).equals("ان")) {
            return Optional.empty();
        }
        return phrases.at(that - 1)
                .filter(p -> p.endToken() == that
                        && p.proclitics().endsWith("ل")
                        && p.firstToken() > clauses.sentenceStart(verb)
                        && MAY.contains(clauses.fold(p.firstToken() - 1)))
                .map(nouns::argument);
    }

    /** «وكان الوزير الذي زار طهران قد هدد»: the noun after the «كان» that opens the sentence. */
    private Optional<Argument> subjectOfWas(int verb, Agreement agreement) {
        int start = clauses.sentenceStart(verb);
        if (verb - 2 <= start || !clauses.fold(verb - 1).equals("قد") || !clauses.is(start, WordClass.AUXILIARY)) {
            return Optional.empty();
        }
        Optional<Argument> named = phrases.from(start + 1)
                .filter(p -> !p.hasAttachedPreposition() && agreements.agrees(p.head(), agreement))
                .map(nouns::argument);
        boolean unknown = named.isEmpty()
                && start + 2 == verb - 1
                && clauses.token(start + 1).isWord()
                && phrases.at(start + 1).isEmpty()
                && !clauses.isPreposition(start + 1)
                && !clauses.isSkippable(start + 1);
        return unknown ? Optional.of(new Argument(start + 1, Optional.empty(), List.of(), start + 2)) : named;
    }

    /** «أن القارة ستدعم بلاتيني»: the noun right after «أن» is the subject, whoever it is. */
    private boolean isOpened(int noun) {
        return noun > clauses.sentenceStart(noun) && clauses.is(noun - 1, WordClass.COMPLEMENTIZER);
    }

    /** «صحافي أميركي احتجزه الحوثيون», «مقاتلين تدعمهم تركيا»: the noun without article right before a verb whose pronoun means it. */
    Optional<Argument> describing(int verb) {
        if (!hasPronoun(verb) || isJoinedVerb(verb) || verb == clauses.sentenceStart(verb)) {
            return Optional.empty();
        }
        int at = verb - 1;
        Optional<NounPhrase> phrase = phrases.at(at);
        if (phrase.isPresent() && nouns.isAdjective(phrase.get())) {
            at = phrase.get().firstToken() - 1;
            phrase = at < clauses.sentenceStart(verb) ? Optional.empty() : phrases.at(at);
        }
        return phrase.filter(p -> !(nouns.mention(p.head()) instanceof Mention.Name)
                        && p.links().stream().noneMatch(l -> nouns.mention(l) instanceof Mention.Name)
                        && !clauses.fold(p.firstToken()).startsWith("ال")
                        && !nouns.isAdjective(p))
                .map(nouns::argument);
    }

    private boolean hasPronoun(int verb) {
        return verbs.finite(verb).map(f -> !f.reading().suffix().isEmpty()).orElse(false);
    }

    /** «التي شنتها», «التي تقوم بها»: a pronoun stands for the noun described, so the subject is another. */
    private boolean resumes(int verb) {
        return hasPronoun(verb)
                || verb + 1 < clauses.sentenceEnd(verb) && clauses.is(verb + 1, WordClass.ATTACHED)
                || verb + 1 < clauses.sentenceEnd(verb)
                        && clauses.fold(verb + 1).startsWith("خلال");
    }

    /** «الانفصاليون الذين تدعمهم»: the verb's number says that those described don't do it. */
    private boolean isAnothers(int verb, Agreement agreement) {
        int i = verb - 1;
        while (i > clauses.sentenceStart(verb) && clauses.isSkippable(i)) {
            i--;
        }
        return !agreement.subjectIsBefore() && PLURAL_RELATIVES.contains(clauses.fold(i));
    }

    /** «روسيا والانفصاليون الذين تدعمهم»: the nearest who fits before the noun that the clause describes. */
    private Optional<Argument> actorBefore(int verb, Agreement agreement) {
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

    /** «أنها ستهاجم», «لكنه حذر»: the word before the verb that stands for its subject. */
    private Optional<Integer> pronounBefore(int verb) {
        int i = verb - 1;
        int start = clauses.sentenceStart(verb);
        while (i >= start
                && (clauses.is(i, WordClass.PARTICLE)
                        || clauses.is(i, WordClass.NEGATION)
                        || clauses.is(i, WordClass.AUXILIARY))) {
            i--;
        }
        if (i < start || !clauses.is(i, WordClass.COMPLEMENTIZER)) {
            return Optional.empty();
        }
        String fold = clauses.token(i).fold();
        boolean stands = fold.endsWith("نه") || fold.endsWith("نها") || fold.endsWith("نهم") || fold.endsWith("نهما");
        return stands && !IMPERSONAL.contains(clauses.token(verb).fold()) ? Optional.of(i) : Optional.empty();
    }

    private boolean isFirstPerson(int verb) {
        return verbs.finite(verb)
                .map(f -> f.readings().stream().allMatch(r -> r.person() == Person.FIRST)
                        || f.readings().stream().anyMatch(r -> r.person() == Person.FIRST) && isInSpeech(verb))
                .orElse(false);
    }

    /** «وأضاف: «دمرنا …»: within quotation marks or after a colon «نا» is more likely «we» than «us». */
    private boolean isInSpeech(int verb) {
        boolean open = false;
        for (int i = clauses.sentenceStart(verb); i < verb; i++) {
            if (clauses.token(i).isMark("«")
                    || clauses.token(i).isMark("“")
                    || clauses.token(i).isMark(":")) {
                open = true;
            } else if (clauses.token(i).isMark("»") || clauses.token(i).isMark("”")) {
                open = false;
            } else if (clauses.token(i).isMark("\"")) {
                open = !open;
            }
        }
        return open;
    }

    /** «لافروف: حق سورية …»: whoever stands before the colon of a headline. */
    Optional<Argument> speakerBeforeColon(int token) {
        for (int i = token - 1; i > clauses.sentenceStart(token); i--) {
            if (clauses.token(i).isMark(":")) {
                return phrases.at(i - 1).map(nouns::argument);
            }
        }
        return Optional.empty();
    }

    /** Whom «نحن», «نا» means at a token: whoever speaks. */
    Optional<Argument> speakerAt(int token) {
        return speaker(token);
    }

    /** «بلاده ملتزمة بـ …»: the noun phrase right before a predicate. */
    Optional<Argument> describedBy(int predicate) {
        return describedBy(predicate, new Agreement(true, true, false, false));
    }

    /** «مجموعات إرهابية تسللت من الحدود»: the noun that stands right before a verb that describes it. */
    private Optional<Argument> describedBy(int verb, Agreement agreement) {
        for (int i = verb - 1; i >= Math.max(0, verb - 3); i--) {
            if (clauses.isStop(i) || clauses.isComma(i) || clauses.isVerb(i) || clauses.isPreposition(i)) {
                return Optional.empty();
            }
            Optional<NounPhrase> phrase = phrases.at(i);
            if (phrase.isPresent() && nouns.isAdjective(phrase.get())) {
                i = phrase.get().firstToken();
            } else if (phrase.isPresent()) {
                boolean tooMany = !agreement.subjectIsBefore() && isSoundPlural(phrase.get());
                return agreements.agrees(phrase.get().head(), agreement) && !tooMany
                        ? phrase.map(nouns::argument)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** «قال لافروف: «نرفض …»»: whoever speaks where a verb says «we». */
    private Optional<Argument> speaker(int verb) {
        int oldest = Math.max(0, clauses.token(verb).sentence() - 2);
        for (int i = verb - 1; i >= 0 && clauses.token(i).sentence() >= oldest; i--) {
            if (clauses.token(i).isMark(":") && i > 0) {
                Optional<NounPhrase> phrase = phrases.at(i - 1);
                if (phrase.isPresent()) {
                    return phrase.map(nouns::argument);
                }
            }
            if (clauses.isVerb(i) && !isFirstPerson(i) && phrases.at(i).isEmpty()) {
                Optional<Argument> subject = subject(i);
                if (subject.flatMap(Argument::head).map(agreements::canSpeak).orElse(false)) {
                    return subject;
                }
            }
        }
        return Optional.empty();
    }

    /** Nothing that could be the subject follows: «ودعا إلى», «وأكد أن», «هاجموا», «واعتقلت أربعة فلسطينيين» after a subject that is feminine. */
    private boolean mayDropSubject(int verb, Agreement agreement) {
        if (agreement.subjectIsBefore()) {
            return true;
        }
        int end = clauses.sentenceEnd(verb);
        int i = verb + 1;
        while (i < end
                && phrases.from(i).isEmpty()
                && (clauses.isSkippable(i)
                        || nouns.timeEnd(i).isPresent()
                        || clauses.is(i, WordClass.QUANTIFIER)
                                && phrases.from(i).isEmpty()
                                && i + 1 < end
                                && phrases.from(i + 1).isPresent())) {
            i++;
        }
        return i >= end
                || !clauses.token(i).isWord()
                || clauses.isPreposition(i)
                || clauses.is(i, WordClass.COMPLEMENTIZER)
                || clauses.token(i).segments().size() > 1
                || phrases.from(i).isPresent();
    }

    /** The subject of a verb that names none: «أجرى خلالها مباحثات». */
    Optional<Argument> unnamedSubject(int verb) {
        return droppedSubject(verb, agreements.agreement(verb));
    }

    private Optional<Argument> subjectAfter(int verb, Agreement agreement) {
        int end = Math.min(clauses.sentenceEnd(verb), verb + 1 + REACH);
        boolean turned = verb + 1 < end && clauses.isPreposition(verb + 1);
        return nouns.nextNoun(verb + 1, end)
                .filter(a -> !turned || a.head().isPresent() && !isBeyondComma(verb, a.firstToken()))
                .filter(a -> a.head()
                        .map(h -> agreements.agrees(h, agreement) && !agreements.isAccusative(a, h))
                        .orElse(true));
    }

    /** «على أن يلتقي في وقت لاحق بنظيريه، الأميركي جون كيري …»: one comma ends what the verb governs, two hold something thrown in. */
    private boolean isBeyondComma(int verb, int noun) {
        int commas = 0;
        for (int i = verb + 1; i < noun; i++) {
            commas += clauses.isComma(i) ? 1 : 0;
        }
        return commas == 1;
    }

    private Optional<Argument> subjectBefore(int verb, Agreement agreement) {
        int start = clauseStart(verb);
        boolean inLargerClause = start > clauses.sentenceStart(verb) && clauses.isVerb(start - 1);
        if (inLargerClause) {
            return describedBy(verb, agreement);
        }
        int i = start;
        while (i < verb) {
            Optional<NounPhrase> phrase = phrases.from(i);
            if (phrase.isPresent()) {
                if (!phrase.get().hasAttachedPreposition() && !nouns.isAdjective(phrase.get())) {
                    Argument found = nouns.argument(phrase.get());
                    boolean tooMany = !agreement.subjectIsBefore() && isSoundPlural(phrase.get());
                    return agreements.agrees(phrase.get().head(), agreement) && !tooMany
                            ? Optional.of(found)
                            : Optional.empty();
                }
                i = phrase.get().endToken();
            } else if (nouns.isPartitive(i)) {
                return nouns.nounAt(i, verb);
            } else if (clauses.isPreposition(i)) {
                i = nouns.skipPrepositional(i + 1, verb);
            } else if (clauses.isSkippable(i) || !clauses.token(i).isWord() || clauses.opensClause(i)) {
                i++;
            } else if (nouns.hasAttachedPreposition(i)) {
                i = nouns.skipPrepositional(i, verb);
            } else {
                return nouns.nounAt(i, verb);
            }
        }
        return Optional.empty();
    }

    /** «من جانب الإسرائيليين دعا الأمين العام»: people in the plural are no subject of a verb in the singular after them. */
    private boolean isSoundPlural(NounPhrase phrase) {
        String head = clauses.fold(nouns.mention(phrase.head()).firstToken());
        return agreements.isSeveral(phrase.head())
                && phrase.endToken() == phrase.firstToken() + 1
                && (head.endsWith("ون") || head.endsWith("ين"));
    }

    /** Where the clause of a verb begins: after «أن», a stop, a colon, another verb's clause; «كان» belongs to its verb. */
    private int clauseStart(int verb) {
        int start = clauses.sentenceStart(verb);
        for (int i = verb - 1; i >= start; i--) {
            if (clauses.isStop(i)) {
                return i + 1;
            }
            if (clauses.is(i, WordClass.COMPLEMENTIZER)) {
                return i + 1;
            }
            if (clauses.isVerb(i) && !clauses.is(i, WordClass.AUXILIARY)) {
                return i + 1;
            }
        }
        return start;
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
    private Optional<Argument> antecedentOfRelative(int verb, Agreement agreement) {
        int i = verb - 1;
        int start = clauses.sentenceStart(verb);
        while (i > start && !clauses.is(i, WordClass.RELATIVE)) {
            i--;
        }
        int before = i - 1;
        while (before > start && !clauses.token(before).isWord()) {
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

    /** «ودعا إلى …»: the subject of the verb before it in the sentence, else of the sentence before. */
    private Optional<Argument> droppedSubject(int verb, Agreement agreement) {
        int sentence = clauses.token(verb).sentence();
        int oldest = Math.max(0, sentence - 1);
        boolean pronoun = hasPronoun(verb) && isJoinedVerb(verb);
        Optional<Argument> goneOn = sentenceBefore(verb, agreement);
        if (goneOn.isPresent()) {
            return goneOn;
        }
        Optional<Argument> several = agreement.plural() ? severalBefore(verb) : Optional.empty();
        for (int i = verb - 1; i >= 0 && clauses.token(i).sentence() >= oldest; i--) {
            boolean here = clauses.token(i).sentence() == sentence;
            if (!here && several.isPresent()) {
                return several;
            }
            if (!here && i == clauses.sentenceStart(verb) - 1 && isOfFeminine(verb, agreement)) {
                Optional<Argument> feminine = feminineBetween(i, verb);
                if (feminine.isPresent()) {
                    return feminine;
                }
            }
            if (here && verb - i <= THINGS && isThing(i, verb, agreement)) {
                return Optional.empty();
            }
            boolean relative = isAfterRelative(i) && !(pronoun && hasPronoun(i)) && !isGoneOnWith(i, verb);
            if (clauses.isVerb(i) && !relative && phrases.at(i).isEmpty()) {
                Optional<Argument> subject = subject(i);
                if (subject.isPresent()
                        && !nouns.isFacility(subject.get())
                        && subject.get()
                                .head()
                                .map(h -> agreements.agrees(h, agreement)
                                        && agreements.isAsMany(h, agreement)
                                        && !nouns.isCasualties(h))
                                .orElse(false)) {
                    return here
                                    && agreements.isPerson(subject.get().head().orElseThrow())
                                    && isFeminineOnly(agreement)
                                    && !agreements
                                            .isFeminine(subject.get().head().orElseThrow())
                                            .orElse(false)
                            ? feminineBetween(i, verb).or(() -> subject)
                            : subject;
                }
            }
            Optional<NounPhrase> phrase = phrases.at(i);
            if (phrase.isPresent()
                    && here
                    && agreements.isPerson(phrase.get().head())
                    && agreements.agrees(phrase.get().head(), agreement)
                    && agreements.isAsMany(phrase.get().head(), agreement)
                    && !agreement.subjectIsBefore()
                    && !nouns.isGoverned(phrase.get())) {
                return phrase.map(nouns::argument);
            }
        }
        boolean first = sentence == oldest && isOfFeminine(verb, agreement);
        return first ? feminineBetween(clauses.sentenceStart(verb) - 1, verb) : several;
    }

    /** «بأنها دعمت», «إذا لم توافق»: whether a clause within another speaks of somebody feminine who was named in that. */
    private boolean isOfFeminine(int verb, Agreement agreement) {
        return isFeminineOnly(agreement) && (pronounBefore(verb).isPresent() || agreements.isPresent(verb));
    }

    /** «قال لافروف إن الناتو يعزز وجوده. وأضاف …»: a verb that opens a sentence goes on with the main verb of the one before. */
    private Optional<Argument> sentenceBefore(int verb, Agreement agreement) {
        int start = clauses.sentenceStart(verb);
        if (start == 0 || verb > start + 1 || agreement.subjectIsBefore()) {
            return Optional.empty();
        }
        int opening = clauses.sentenceStart(start - 1);
        if (!clauses.isVerb(opening) || opening + 1 >= start) {
            return Optional.empty();
        }
        return subject(opening).filter(a -> a.head()
                .filter(h ->
                        agreements.canSpeak(h) && agreements.agrees(h, agreement) && agreements.isAsMany(h, agreement))
                .isPresent());
    }

    /** «الاتفاق قد يعجل بانفراجة ويشجع النظام»: the verb right before a joined one has a thing for its subject, and so has that. */
    private boolean isThing(int before, int verb, Agreement agreement) {
        if (!isJoinedVerb(verb)
                || !clauses.isVerb(before)
                || hasPronoun(before)
                || isAfterRelative(before)
                || agreement.subjectIsBefore()) {
            return false;
        }
        for (int i = before + 1; i < verb; i++) {
            if (clauses.isVerb(i) || clauses.isStop(i) || clauses.isQuote(i)) {
                return false;
            }
        }
        return subject(before)
                .filter(s -> s.head().isEmpty()
                        && s.inner().isEmpty()
                        && s.firstToken() < before
                        && clauses.fold(s.firstToken()).startsWith("ال"))
                .isPresent();
    }

    private static boolean isFeminineOnly(Agreement agreement) {
        return agreement.feminine() && !agreement.masculine() && !agreement.subjectIsBefore();
    }

    /** «هدد ترامب إيران إن لم توافق»: the nearest state or body between that is surely feminine, where the subject told before may be a man. */
    private Optional<Argument> feminineBetween(int from, int verb) {
        for (int i = verb - 1; i > from; i--) {
            Optional<NounPhrase> phrase = phrases.at(i);
            if (phrase.isPresent()) {
                boolean sure = !nouns.isAdjective(phrase.get())
                        && !phrase.get().hasAttachedPreposition()
                        && !(phrase.get().firstToken() > 0
                                && clauses.isPreposition(phrase.get().firstToken() - 1))
                        && agreements.isActor(phrase.get().head())
                        && agreements.isFeminine(phrase.get().head()).orElse(false);
                if (sure) {
                    return phrase.map(nouns::argument);
                }
                i = phrase.get().firstToken();
            }
        }
        return Optional.empty();
    }

    /** «الذي زار طهران والتقى الرئيس»: a joined verb in the relative clause of the verb right before it. */
    private boolean isGoneOnWith(int relative, int verb) {
        if (!isJoinedVerb(verb)
                || clauses.token(relative).sentence() != clauses.token(verb).sentence()) {
            return false;
        }
        for (int i = relative + 1; i < verb; i++) {
            if (clauses.isComma(i) || clauses.isVerb(i)) {
                return false;
            }
        }
        return true;
    }

    /** «لمنع الحوثيين من السيطرة بعد أن سيطروا»: the nearest of whom there are several in the sentence, whatever governs them. */
    private Optional<Argument> severalBefore(int verb) {
        for (int i = verb - 1; i >= clauses.sentenceStart(verb); i--) {
            Optional<NounPhrase> phrase = phrases.at(i);
            if (phrase.isPresent()) {
                if (agreements.isSeveral(phrase.get().head()) && !nouns.isAdjective(phrase.get())) {
                    return phrase.map(nouns::argument);
                }
                i = phrase.get().firstToken();
            }
        }
        return Optional.empty();
    }

    /** «إن 28 جنديا و18 مقاتلا من التنظيم، قتلوا»: a comma between the subject after «أن» and its verb, which is the first of that clause. */
    private boolean isThrownInBefore(int verb) {
        int start = clauseStart(verb);
        return !isJoinedVerb(verb)
                && start > clauses.sentenceStart(verb)
                && clauses.isComma(verb - 1)
                && clauses.is(start - 1, WordClass.COMPLEMENTIZER);
    }

    private boolean beginsClause(int verb) {
        int start = clauses.sentenceStart(verb);
        int i = verb - 1;
        while (i >= start
                && (clauses.is(i, WordClass.PARTICLE) || clauses.is(i, WordClass.NEGATION) || clauses.isQuote(i))) {
            i--;
        }
        if (i < start || clauses.isStop(i) || clauses.opensClause(i) || clauses.isComma(i)) {
            return true;
        }
        return isJoinedVerb(verb);
    }

    /** «ودعا», «فقتل», but not «وافقت»: whether the first letter joins the verb to what stands before. */
    boolean isJoinedVerb(int verb) {
        return verbs.finite(verb)
                .map(f -> f.segment().proclitics())
                .filter(p -> p.startsWith("و") || p.startsWith("ف"))
                .isPresent();
    }
}
