package org.isnad.syntax;

import java.util.Optional;
import java.util.function.IntFunction;
import org.isnad.mentions.Mention;
import org.isnad.syntax.FunctionWords.Sort;
import org.isnad.syntax.FunctionWords.WordClass;

/** Subjects that a verb leaves out, since a verb before it told them: «ودعا إلى …», «أنها ستهاجم», «وأضاف …» at the head of a sentence. */
final class DroppedSubjects {
    /** Tokens of «يعجل بانفراجة» before a verb that goes on. */
    private static final int THINGS = 6;

    private final NounPhrases phrases;
    private final Clauses clauses;
    private final Nouns nouns;
    private final Agreements agreements;
    private final RelativeClauses relatives;
    /** The subject of another verb. */
    private final IntFunction<Optional<Argument>> subjects;

    DroppedSubjects(
            NounPhrases phrases,
            Clauses clauses,
            Nouns nouns,
            Agreements agreements,
            RelativeClauses relatives,
            IntFunction<Optional<Argument>> subjects) {
        this.phrases = phrases;
        this.clauses = clauses;
        this.nouns = nouns;
        this.agreements = agreements;
        this.relatives = relatives;
        this.subjects = subjects;
    }

    /** «أنها ستهاجم», «لكنه حذر»: the word before the verb that stands for its subject. */
    Optional<Integer> pronounBefore(int verb) {
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
        return stands && !clauses.is(clauses.token(verb).fold(), Sort.IMPERSONAL) ? Optional.of(i) : Optional.empty();
    }

    /** Nothing that could be the subject follows: «ودعا إلى», «وأكد أن», «هاجموا», «واعتقلت أربعة فلسطينيين» after a subject that is feminine. */
    boolean mayDropSubject(int verb, Agreement agreement) {
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

    /** «ودعا إلى …»: the subject of the verb before it in the sentence, else of the sentence before. */
    Optional<Argument> droppedSubject(int verb, Agreement agreement) {
        int sentence = clauses.token(verb).sentence();
        int oldest = Math.max(0, sentence - 1);
        boolean pronoun = clauses.hasPronoun(verb) && clauses.isJoinedVerb(verb);
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
            boolean relative =
                    relatives.isAfterRelative(i) && !(pronoun && clauses.hasPronoun(i)) && !isGoneOnWith(i, verb);
            if (clauses.isVerb(i) && !relative && phrases.at(i).isEmpty()) {
                Optional<Argument> subject = subjects.apply(i);
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
                    && !isCounterpart(phrase.get())
                    && !nouns.isGoverned(phrase.get())) {
                return phrase.map(nouns::argument);
            }
        }
        boolean first = sentence == oldest && isOfFeminine(verb, agreement);
        return first ? feminineBetween(clauses.sentenceStart(verb) - 1, verb) : several;
    }

    /** «التقى الوزير نظيره الأردني، وأكد»: his counterpart is whom he met. */
    private boolean isCounterpart(NounPhrase phrase) {
        return nouns.mention(phrase.links().get(0)) instanceof Mention.Title title && title.isRelation();
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
        return subjects.apply(opening).filter(a -> a.head()
                .filter(h ->
                        agreements.canSpeak(h) && agreements.agrees(h, agreement) && agreements.isAsMany(h, agreement))
                .isPresent());
    }

    /** «الاتفاق قد يعجل بانفراجة ويشجع النظام»: the verb right before a joined one has a thing for its subject, and so has that. */
    private boolean isThing(int before, int verb, Agreement agreement) {
        if (!clauses.isJoinedVerb(verb)
                || !clauses.isVerb(before)
                || clauses.hasPronoun(before)
                || relatives.isAfterRelative(before)
                || agreement.subjectIsBefore()) {
            return false;
        }
        for (int i = before + 1; i < verb; i++) {
            if (clauses.isVerb(i) || clauses.isStop(i) || clauses.isQuote(i)) {
                return false;
            }
        }
        return subjects.apply(before)
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
        if (!clauses.isJoinedVerb(verb)
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
}
