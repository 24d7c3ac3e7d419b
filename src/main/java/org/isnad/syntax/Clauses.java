package org.isnad.syntax;

import java.util.List;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Sentence;
import org.isnad.analysis.Token;
import org.isnad.lexicon.morphology.Tense;
import org.isnad.syntax.FunctionWords.Sort;
import org.isnad.syntax.FunctionWords.WordClass;

/** What a single token is to the shallow grammar: where clauses begin, what can be skipped on the way to an argument. */
final class Clauses {
    private final Analysis analysis;
    private final FunctionWords words;
    private final Verbs verbs;

    Clauses(Analysis analysis, FunctionWords words, Verbs verbs) {
        this.analysis = analysis;
        this.words = words;
        this.verbs = verbs;
    }

    Token token(int index) {
        return analysis.token(index);
    }

    int sentenceStart(int index) {
        return analysis.sentenceOf(token(index)).firstToken();
    }

    int sentenceEnd(int index) {
        Sentence sentence = analysis.sentenceOf(token(index));
        return sentence.endToken();
    }

    /** Whether a token is of a class, with or without «و» or «ف» before it. */
    boolean is(int index, WordClass wordClass) {
        Token token = token(index);
        if (!token.isWord()) {
            return false;
        }
        if (words.is(token.fold(), wordClass)) {
            return true;
        }
        for (Token.Segment segment : token.segments()) {
            if ((segment.proclitics().equals("و") || segment.proclitics().equals("ف"))
                    && words.is(segment.stem(), wordClass)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a folded word is of a sort. */
    boolean is(String folded, Sort sort) {
        return words.is(folded, sort);
    }

    boolean isPreposition(int index) {
        return is(index, WordClass.PREPOSITION);
    }

    /** Whether «و» or «ف» can be cut off. */
    boolean isJoined(int index) {
        return token(index).segments().stream()
                .anyMatch(s -> s.proclitics().startsWith("و") || s.proclitics().startsWith("ف"));
    }

    boolean isComma(int index) {
        return token(index).isMark("،") || token(index).isMark(",");
    }

    /** Whether a word belongs to a closed class, with or without «و». */
    boolean isFunctionWord(int index) {
        String fold = token(index).fold();
        return words.isAny(fold) || fold.startsWith("و") && words.isAny(fold.substring(1));
    }

    String fold(int index) {
        return token(index).fold();
    }

    /** Marks that an argument is never looked for beyond. */
    boolean isStop(int index) {
        Token token = token(index);
        return token.isMark("؛")
                || token.isMark(";")
                || token.isMark(":")
                || token.isMark(".")
                || token.isMark("؟")
                || token.isMark("!");
    }

    boolean isQuote(int index) {
        String text = token(index).text();
        return token(index).kind() == Token.Kind.MARK && "«»\"“”'()[]".contains(text);
    }

    /** A finite verb that is not part of a name. */
    boolean isVerb(int index) {
        return verbs.isFinite(index);
    }

    /** A word that begins a subordinate clause. */
    boolean opensClause(int index) {
        return is(index, WordClass.COMPLEMENTIZER) || is(index, WordClass.RELATIVE);
    }

    boolean isSkippable(int index) {
        return is(index, WordClass.PARTICLE)
                || is(index, WordClass.ADVERB)
                || is(index, WordClass.ATTACHED)
                || is(index, WordClass.NEGATION)
                || is(index, WordClass.AUXILIARY)
                || token(index).kind() == Token.Kind.NUMBER;
    }

    /** An adjective or participle that continues a definite noun: «الروسية», «الجوية». */
    boolean isDefinite(int index) {
        String fold = token(index).fold();
        return token(index).isWord() && fold.length() > 4 && fold.startsWith("ال");
    }

    List<Token> tokens() {
        return analysis.tokens();
    }

    /** «يشكره»: whether a verb is in the present tense. */
    boolean isInPresent(int verb) {
        return verbs.finite(verb).map(f -> f.reading().tense() == Tense.PRESENT).orElse(false);
    }

    /** «احتجزه», «تدعمهم»: whether a pronoun is attached to a verb. */
    boolean hasPronoun(int verb) {
        return verbs.finite(verb).map(f -> !f.reading().suffix().isEmpty()).orElse(false);
    }

    /** «ودعا», «فقتل», but not «وافقت»: whether the first letter joins the verb to what stands before. */
    boolean isJoinedVerb(int verb) {
        return verbs.finite(verb)
                .map(f -> f.segment().proclitics())
                .filter(p -> p.startsWith("و") || p.startsWith("ف"))
                .isPresent();
    }
}
