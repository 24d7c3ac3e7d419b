package org.isnad.syntax;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.syntax.FunctionWords.Sort;
import org.isnad.syntax.FunctionWords.WordClass;

/** Subjects that stand before their verb in its own clause: «أن لافروف وصل», «سبق للبرلمان أن أدان», «وكان الوزير قد هدد». */
final class PrecedingSubjects {
    private static final String ON = "علي";
    /** «أن المغرب سبق له أن رفض». */
    private static final Set<String> TO_HIM = Set.of("له", "لها", "لهم");

    private final NounPhrases phrases;
    private final Verbs verbs;
    private final Clauses clauses;
    private final Nouns nouns;
    private final Agreements agreements;
    private final RelativeClauses relatives;
    private final Asides asides;

    PrecedingSubjects(
            NounPhrases phrases,
            Verbs verbs,
            Clauses clauses,
            Nouns nouns,
            Agreements agreements,
            RelativeClauses relatives,
            Asides asides) {
        this.phrases = phrases;
        this.verbs = verbs;
        this.clauses = clauses;
        this.nouns = nouns;
        this.agreements = agreements;
        this.relatives = relatives;
        this.asides = asides;
    }

    /** «الحوثيون يستهدفون سفينة وواشنطن تقصف الحديدة»: a name with «و» right before a verb in the present opens a clause of its own. */
    Optional<Argument> joinedBefore(int verb, Agreement agreement) {
        if (agreement.subjectIsBefore() || clauses.isJoinedVerb(verb) || !agreements.isTold(verb)) {
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

    /** «سبق للبرلمان أن أدان», «يحق لإيران أن ترد», «على إيران أن توقف»: whom «ل» or «على» brings before «أن». */
    Optional<Argument> entitled(int verb) {
        boolean negated = verb - 1 > clauses.sentenceStart(verb) && clauses.is(verb - 1, WordClass.NEGATION);
        int that = negated ? verb - 2 : verb - 1;
        if (that - 2 < clauses.sentenceStart(verb)
                || !clauses.fold(that).equals("ان") && !clauses.fold(that).equals("الا")) {
            return Optional.empty();
        }
        if (TO_HIM.contains(clauses.fold(that - 1)) && clauses.is(clauses.fold(that - 2), Sort.ENTITLING)) {
            return phrases.at(that - 3)
                    .filter(p -> p.endToken() == that - 2 && !p.hasAttachedPreposition())
                    .map(nouns::argument);
        }
        return phrases.at(that - 1)
                .filter(p -> p.endToken() == that && p.firstToken() > clauses.sentenceStart(verb))
                .filter(p ->
                        p.proclitics().endsWith("ل") && clauses.is(clauses.fold(p.firstToken() - 1), Sort.ENTITLING)
                                || p.proclitics().isEmpty()
                                        && clauses.fold(p.firstToken() - 1).endsWith(ON))
                .map(nouns::argument);
    }

    /** «وكان الوزير الذي زار طهران قد هدد»: the noun after the «كان» that opens the sentence. */
    Optional<Argument> subjectOfWas(int verb, Agreement agreement) {
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
    boolean isOpened(int noun) {
        return noun > clauses.sentenceStart(noun) && clauses.is(noun - 1, WordClass.COMPLEMENTIZER);
    }

    Optional<Argument> subjectBefore(int verb, Agreement agreement) {
        int start = clauseStart(verb);
        boolean inLargerClause = start > clauses.sentenceStart(verb) && clauses.isVerb(start - 1);
        if (inLargerClause) {
            return relatives.describedBy(verb, agreement);
        }
        int i = start;
        while (i < verb) {
            Optional<NounPhrase> phrase = phrases.from(i);
            Optional<Integer> beyond = asides.closing(i);
            if (beyond.isPresent()) {
                i = beyond.get() + 1;
            } else if (phrase.isPresent()) {
                if (!phrase.get().hasAttachedPreposition()
                        && !nouns.isAdjective(phrase.get())
                        && !(clauses.isPreposition(start)
                                && phrase.get().firstToken() > start + 1
                                && isGenitive(phrase.get()))) {
                    Argument found = nouns.argument(phrase.get());
                    boolean tooMany = !agreement.subjectIsBefore() && agreements.isSoundPlural(phrase.get());
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

    /** «ضمن العمليات لتحرير المدينة من سيطرة مسلحي داعش اقتحمت القوات …»: the genitive of a noun that a preposition brings. */
    private boolean isGenitive(NounPhrase phrase) {
        int before = phrase.firstToken() - 1;
        return clauses.token(before).isWord()
                && phrases.at(before).isEmpty()
                && !clauses.isDefinite(before)
                && clauses.isPreposition(before - 1);
    }

    /** Where the clause of a verb begins: after «أن», a stop, a colon, another verb's clause; «كان» belongs to its verb. */
    private int clauseStart(int verb) {
        int start = clauses.sentenceStart(verb);
        for (int i = verb - 1; i >= start; i--) {
            i = asides.opening(i).orElse(i);
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

    /** «إن 28 جنديا و18 مقاتلا من التنظيم، قتلوا»: a comma between the subject after «أن» and its verb, which is the first of that clause. */
    boolean isThrownInBefore(int verb) {
        int start = clauseStart(verb);
        return !clauses.isJoinedVerb(verb)
                && start > clauses.sentenceStart(verb)
                && clauses.isComma(verb - 1)
                && clauses.is(start - 1, WordClass.COMPLEMENTIZER);
    }

    boolean beginsClause(int verb) {
        if (verbs.isAfterDateline(verb)) {
            return true;
        }
        int start = clauses.sentenceStart(verb);
        int i = verb - 1;
        while (i >= start
                && (clauses.is(i, WordClass.PARTICLE) || clauses.is(i, WordClass.NEGATION) || clauses.isQuote(i))) {
            i--;
        }
        if (i >= start && asides.opening(i).isPresent()) {
            return asides.opening(i).get() == start;
        }
        if (i < start
                || clauses.isStop(i)
                || clauses.opensClause(i)
                || clauses.isComma(i)
                || clauses.is(i, WordClass.CONJUNCTION)) {
            return true;
        }
        return clauses.isJoinedVerb(verb);
    }
}
