package org.isnad.syntax;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who does what a verb says. The places are tried in the order in which they may be believed: whoever speaks («نرفض»), the noun that a
 * relative clause describes («القوات التي دخلت المدينة»), a noun before the verb, one after it, and the subject of a verb told before («ودعا إلى …»).
 */
final class Subjects {
    private static final int REACH = 30;
    private static final int NEAR = 4;

    private final Clauses clauses;
    private final Nouns nouns;
    private final Agreements agreements;
    private final RelativeClauses relatives;
    private final PrecedingSubjects preceding;
    private final DroppedSubjects dropped;
    private final Speakers speakers;
    private final Map<Integer, Optional<Argument>> found = new HashMap<>();

    Subjects(
            NounPhrases phrases,
            Verbs verbs,
            Clauses clauses,
            Nouns nouns,
            Agreements agreements,
            RelativeClauses relatives,
            Asides asides) {
        this.clauses = clauses;
        this.nouns = nouns;
        this.agreements = agreements;
        this.relatives = relatives;
        this.preceding = new PrecedingSubjects(phrases, verbs, clauses, nouns, agreements, relatives, asides);
        this.speakers = new Speakers(phrases, verbs, clauses, agreements, this::subject);
        this.dropped = new DroppedSubjects(phrases, clauses, nouns, agreements, relatives, this::subject);
    }

    /** Whom «we» means. */
    Speakers speakers() {
        return speakers;
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
        if (speakers.isFirstPerson(verb)) {
            return speakers.speaker(verb);
        }
        if (relatives.isAfterRelative(verb)) {
            return subjectInRelative(verb, agreement);
        }
        Optional<Argument> other = relatives
                .describing(verb)
                .flatMap(d -> nearSubjectAfter(verb, agreement))
                .filter(a -> a.head().isPresent());
        if (other.isPresent()) {
            return other;
        }
        if (relatives.describesThing(verb) && !agreement.subjectIsBefore()) {
            Optional<Argument> after =
                    nearSubjectAfter(verb, agreement).filter(a -> a.head().isPresent());
            if (after.isPresent()) {
                return after;
            }
        }
        Optional<Integer> pronoun = dropped.pronounBefore(verb);
        if (pronoun.isPresent()) {
            Optional<Argument> spokenOf = relatives.spokenOf(pronoun.get());
            if (spokenOf.isPresent()) {
                return spokenOf;
            }
            return dropped.droppedSubject(verb, agreements.agreementOfPronoun(pronoun.get(), agreement));
        }
        Optional<Argument> caller = relatives.callerBefore(verb);
        if (caller.isPresent()) {
            return caller;
        }
        Optional<Argument> sender = relatives.senderBefore(verb).flatMap(this::subject);
        if (sender.isPresent()) {
            return sender;
        }
        return preceding
                .entitled(verb)
                .or(() -> preceding.subjectOfWas(verb, agreement))
                .or(() -> preceding.joinedBefore(verb, agreement))
                .or(() -> subjectAround(verb, agreement));
    }

    /** «الطائرات التي قصفت المدينة», «الغارات التي شنتها روسيا», «الانفصاليون الذين تدعمهم موسكو», «قادما من ماليزيا التي زارها». */
    private Optional<Argument> subjectInRelative(int verb, Agreement agreement) {
        boolean anothers = relatives.isAnothers(verb, agreement);
        if (!relatives.resumes(verb) && !anothers) {
            return relatives.antecedentOfRelative(verb, agreement);
        }
        return nearSubjectAfter(verb, agreement)
                .filter(a -> !agreement.subjectIsBefore())
                .or(() -> anothers
                        ? relatives.actorBefore(verb, agreement)
                        : relatives
                                .antecedentOfRelative(verb, agreement)
                                .or(() -> !agreement.subjectIsBefore() && clauses.hasPronoun(verb)
                                        ? relatives.actorBefore(verb, agreement)
                                        : Optional.empty()));
    }

    /** In the verb's own clause: a noun before it that is an actor, one after it, any other before it; else the one of a verb told before. */
    private Optional<Argument> subjectAround(int verb, Agreement agreement) {
        Optional<Argument> before = Optional.empty();
        if (!preceding.beginsClause(verb) || agreement.subjectIsBefore() && preceding.isThrownInBefore(verb)) {
            before = preceding.subjectBefore(verb, agreement);
            if (before.flatMap(Argument::head).isPresent()
                    || before.map(b -> preceding.isOpened(b.firstToken())).orElse(false)) {
                return before;
            }
        }
        if (!agreement.subjectIsBefore()) {
            Optional<Argument> after = subjectAfter(verb, agreement);
            if (after.isPresent() && (before.isEmpty() || after.get().head().isPresent())) {
                return after;
            }
        }
        return before.isPresent() || !dropped.mayDropSubject(verb, agreement)
                ? before
                : dropped.droppedSubject(verb, agreement);
    }

    /** The subject of a verb that names none: «أجرى خلالها مباحثات». */
    Optional<Argument> unnamedSubject(int verb) {
        return dropped.droppedSubject(verb, agreements.agreement(verb));
    }

    private Optional<Argument> nearSubjectAfter(int verb, Agreement agreement) {
        return subjectAfter(verb, agreement).filter(a -> a.firstToken() - verb <= NEAR);
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
}
