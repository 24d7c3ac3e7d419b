package org.isnad.syntax;

import java.util.Optional;
import java.util.Set;
import org.isnad.analysis.Token;
import org.isnad.lexicon.morphology.Pos;
import org.isnad.syntax.FunctionWords.Sort;
import org.isnad.syntax.FunctionWords.WordClass;

/** What follows a verb or a verbal noun: the noun right after it and what prepositions bring. */
final class Complements {

    private static final int REACH = 30;
    private static final int NOUN_REACH = 16;
    private static final int NEAR = 4;

    private final FunctionWords words;
    private final NounPhrases phrases;
    private final Verbs verbs;
    private final Clauses clauses;
    private final Nouns nouns;
    private final Asides asides;

    Complements(FunctionWords words, NounPhrases phrases, Verbs verbs, Clauses clauses, Nouns nouns, Asides asides) {
        this.words = words;
        this.phrases = phrases;
        this.verbs = verbs;
        this.clauses = clauses;
        this.nouns = nouns;
        this.asides = asides;
    }

    /** The first noun phrase after a token that no preposition governs. */
    Optional<Argument> firstAfter(int token) {
        return nouns.nextNoun(token + 1, Math.min(clauses.sentenceEnd(token), token + 1 + REACH));
    }

    /**
     * Arguments that a preposition brings: {@code after(بحث, "مع")}.
     *
     * @param prepositions folded; «ل», «ب» stand for the attached ones
     */
    Optional<Argument> after(int token, Set<String> prepositions) {
        return after(token, prepositions, true);
    }

    private Optional<Argument> after(int token, Set<String> prepositions, boolean aims) {
        return after(token, prepositions, aims, Math.min(clauses.sentenceEnd(token), token + 1 + REACH));
    }

    private Optional<Argument> after(int token, Set<String> prepositions, boolean aims, int end) {
        for (int i = token + 1; i < end; i++) {
            if (clauses.isStop(i) || clauses.opensClause(i) || goesOn(i)) {
                return Optional.empty();
            }
            Token t = clauses.token(i);
            if (prepositions.contains(t.fold()) && !isHand(i + 1, end) && !isBound(token, i)) {
                return i + 1 < end ? nouns.nounAt(i + 1, end) : Optional.empty();
            }
            for (Token.Segment segment : t.segments()) {
                if (segment.proclitics().length() == 1
                        && prepositions.contains(segment.proclitics())
                        && !clauses.isPreposition(i)
                        && !isBound(token, i)) {
                    Optional<NounPhrase> phrase = phrases.from(i);
                    if (phrase.isPresent() && phrase.get().proclitics().endsWith(segment.proclitics())) {
                        return Optional.of(nouns.argument(phrase.get()));
                    }
                    if (phrases.at(i).isEmpty()
                            && segment.stem().length() > 2
                            && !clauses.isFunctionWord(i)
                            && (aims || !isAim(segment))) {
                        Optional<Argument> generic =
                                nouns.nounAt(i, end).filter(a -> !a.inner().isEmpty());
                        if (generic.isPresent()) {
                            return generic;
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Arguments that a preposition brings to a noun: not beyond «، و».
     *
     * @param aims whether «ل» before a verbal noun counts: «منحة إلى الأردن لدعم اللاجئين» is given to nobody with «ل»
     */
    Optional<Argument> afterNoun(int noun, Set<String> prepositions, boolean aims) {
        int end = Math.min(clauses.sentenceEnd(noun), noun + 1 + NOUN_REACH);
        for (int i = noun + 1; i < end; i++) {
            boolean closed = asides.opening(i).filter(o -> o < noun).isPresent();
            if (closed || clauses.isComma(i) && i + 1 < end && clauses.isJoined(i + 1) || isReason(i)) {
                end = i;
            }
        }
        return after(noun, prepositions, aims, end);
    }

    /** «مظاهرة في صنعاء تنديدا بالعدوان على اليمن», «غارات ردا على هجوم»: the reason of a deed is no party of it. */
    private boolean isReason(int index) {
        String fold = clauses.fold(index);
        return fold.endsWith("ا")
                && fold.length() > NEAR
                && phrases.at(index).isEmpty()
                && clauses.token(index).segments().stream()
                        .anyMatch(s -> s.proclitics().isEmpty() && words.is(s.stem(), WordClass.REASON));
    }

    /** «توعدت بالرد، وعلقت صفقات لكولومبيا»: another verb's clause begins. */
    private boolean goesOn(int index) {
        return clauses.isVerb(index) && clauses.isComma(index - 1) && clauses.isJoined(index);
    }

    /** «شن هجوما ردا على غارات»: the word before takes the preposition for itself. */
    private boolean isBound(int token, int preposition) {
        return preposition - 1 > token && clauses.is(preposition - 1, WordClass.BINDER);
    }

    /** «على يد مسلحين» brings the one who does it. */
    private boolean isHand(int index, int end) {
        return index < end && clauses.is(clauses.fold(index), Sort.HAND);
    }

    /** «لدعم اللاجئين»: «ل» before a verbal noun brings an aim, nobody who gets something. */
    private boolean isAim(Token.Segment segment) {
        return segment.proclitics().equals("ل")
                && !words.is(segment.stem(), WordClass.HONORIFIC)
                && verbs.morphology().readings(segment.stem()).stream().anyMatch(r -> r.pos() == Pos.MASDAR);
    }

    /** «هجوم بشمال مالي», «قصف بريف حماة»: where it happens, nobody who does or suffers it. */
    private boolean isSomewhere(int token) {
        return clauses.token(token).segments().stream()
                .anyMatch(s -> s.proclitics().endsWith("ب") && clauses.is(s.stem(), Sort.SIDE));
    }

    /** The complement that stands right after a verbal noun: «زيارة لافروف», «مقتل ثلاثة مدنيين». */
    Optional<Argument> complement(int noun) {
        int end = Math.min(clauses.sentenceEnd(noun), noun + 1 + NEAR);
        int from = noun + 1;
        while (from < end && nouns.timeEnd(from).isPresent()) {
            from = nouns.timeEnd(from).get();
            end = Math.min(clauses.sentenceEnd(noun), from + NEAR);
        }
        if (from >= end
                || clauses.isPreposition(from)
                || clauses.isVerb(from)
                || phrases.at(from).isEmpty() && isSomewhere(from)
                || phrases.from(from)
                        .map(p -> p.hasAttachedPreposition() || p.isJoined())
                        .orElse(false)) {
            return Optional.empty();
        }
        return nouns.nounAt(from, end);
    }
}
