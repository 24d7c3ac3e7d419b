package org.isnad.syntax;

import java.util.Optional;
import java.util.function.IntFunction;
import org.isnad.lexicon.morphology.Person;

/** Whom «we» means: whoever speaks, before a colon or as the subject of a verb told before. */
final class Speakers {
    private static final String PHRASE = "العباره";

    private final NounPhrases phrases;
    private final Verbs verbs;
    private final Clauses clauses;
    private final Agreements agreements;
    /** The subject of another verb. */
    private final IntFunction<Optional<Argument>> subjects;

    Speakers(
            NounPhrases phrases,
            Verbs verbs,
            Clauses clauses,
            Agreements agreements,
            IntFunction<Optional<Argument>> subjects) {
        this.phrases = phrases;
        this.verbs = verbs;
        this.clauses = clauses;
        this.agreements = agreements;
        this.subjects = subjects;
    }

    /** «نرفض», «دمرنا»: whether a verb says «we» or «I». */
    boolean isFirstPerson(int verb) {
        return verbs.finite(verb)
                .map(f -> f.readings().stream().allMatch(r -> r.person() == Person.FIRST)
                        || f.readings().stream().anyMatch(r -> r.person() == Person.FIRST) && verbs.isInSpeech(verb))
                .orElse(false);
    }

    /** «لافروف: حق سورية …»: whoever stands before the colon of a headline. */
    Optional<Argument> speakerBeforeColon(int token) {
        for (int i = token - 1; i > clauses.sentenceStart(token); i--) {
            if (clauses.token(i).isMark(":")) {
                return phrases.at(i - 1).map(Argument::of);
            }
        }
        return Optional.empty();
    }

    /** «قال لافروف: «نرفض …»»: whoever speaks where a word says «we», «us». */
    Optional<Argument> speaker(int token) {
        int oldest = Math.max(0, clauses.token(token).sentence() - 2);
        for (int i = token - 1; i >= 0 && clauses.token(i).sentence() >= oldest; i--) {
            if (clauses.token(i).isMark(":") && i > 0) {
                Optional<NounPhrase> phrase = phrases.at(i - 1).filter(this::isFree);
                if (phrase.isPresent()) {
                    return phrase.map(Argument::of);
                }
            }
            if (clauses.isVerb(i) && !isFirstPerson(i) && phrases.at(i).isEmpty()) {
                Optional<Argument> subject = subjects.apply(i);
                if (subject.flatMap(Argument::head).map(agreements::canSpeak).orElse(false)) {
                    return subject;
                }
            }
        }
        return speakerAfter(token);
    }

    /** «كتب الرئيس على تويتر: …», «في مقابلة مع الجزيرة: …»: whom a preposition brings is not who speaks. */
    private boolean isFree(NounPhrase phrase) {
        int before = phrase.firstToken() - 1;
        return !phrase.hasAttachedPreposition()
                && (before < clauses.sentenceStart(phrase.firstToken()) || !clauses.isPreposition(before));
    }

    /** «لن نتفاوض تحت النار، قال لافروف», «…، بهذه العبارة رد الوزير»: whoever is said to have spoken after the words. */
    private Optional<Argument> speakerAfter(int token) {
        int end = clauses.sentenceEnd(token);
        for (int at = token + 1; at < end; at++) {
            int i = at;
            boolean closes = clauses.isComma(i - 1)
                    || clauses.isQuote(i - 1)
                    || clauses.fold(i - 1).equals(PHRASE);
            if (closes && clauses.isVerb(i) && !isFirstPerson(i)) {
                Optional<Argument> subject = subjects.apply(i);
                if (subject.filter(s -> s.firstToken() == i + 1)
                        .flatMap(Argument::head)
                        .map(agreements::canSpeak)
                        .orElse(false)) {
                    return subject;
                }
            }
        }
        return Optional.empty();
    }
}
