package org.isnad.claims;

import java.util.Optional;
import java.util.Set;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Token;
import org.isnad.analysis.Token.Segment;
import org.isnad.entities.Linked;
import org.isnad.lexicon.cues.CueForm.Shape;
import org.isnad.mentions.Mention;
import org.isnad.syntax.FunctionWords;
import org.isnad.syntax.FunctionWords.WordClass;
import org.isnad.syntax.NounPhrase;
import org.isnad.syntax.NounPhrases;

/** What the small words around a speaker are: prepositions and what they govern, adverbs, dates, quotation marks. */
final class TokenKinds {
    private static final int LONGEST_PHRASE = 14;

    private final Linked linked;
    private final Analysis analysis;
    private final NounPhrases phrases;
    private final FunctionWords words;
    private final SpeechWords speech;
    private final Set<Integer> timeTokens;

    /**
     * @param timeTokens tokens that belong to a date or time of day
     */
    TokenKinds(Linked linked, NounPhrases phrases, FunctionWords words, SpeechWords speech, Set<Integer> timeTokens) {
        this.linked = linked;
        this.analysis = linked.analysis();
        this.phrases = phrases;
        this.words = words;
        this.speech = speech;
        this.timeTokens = timeTokens;
    }

    /** Whether a folded word is of a class of those around what somebody says. */
    boolean is(String word, SpeechWords.WordClass wordClass) {
        return speech.is(word, wordClass);
    }

    /** «أن», «أنه», also with «ب». */
    boolean isAn(Token token) {
        String fold = token.fold();
        return token.isWord()
                && (is(fold, SpeechWords.WordClass.THAT)
                        || fold.length() > 2
                                && fold.startsWith("ب")
                                && is(fold.substring(1), SpeechWords.WordClass.THAT));
    }

    boolean isTime(int at) {
        return timeTokens.contains(at);
    }

    /** A preposition that is a word of its own. */
    boolean isBarePreposition(int at) {
        return words.is(analysis.token(at).fold(), WordClass.PREPOSITION);
    }

    boolean isAfterRelative(int at) {
        return at > 0 && words.is(analysis.token(at - 1).fold(), WordClass.RELATIVE);
    }

    /** «سيعلن أسماء الفائزين» promises, it does not report. */
    boolean isFuture(CueMatch cue) {
        return cue.form().shape() == Shape.PRESENT
                && analysis.token(cue.first()).fold().replaceFirst("^[وف]", "").startsWith("س");
    }

    /** «أكد كل من الرئيسين …»: a quantity that leads to those who are meant. */
    boolean isEachOf(int at) {
        return at + 1 < analysis.tokens().size()
                && analysis.token(at).fold().equals("كل")
                && analysis.token(at + 1).fold().equals("من");
    }

    boolean isPreposition(int at) {
        if (analysis.token(at).fold().equals("عبر") && leadsToAn(at)) {
            return false;
        }
        Token token = analysis.token(at);
        if (words.is(token.fold(), WordClass.PREPOSITION)
                || token.fold().length() == 1 && "لبك".contains(token.fold())) {
            return true;
        }
        if (phrases.at(at).isPresent()) {
            return false;
        }
        for (Segment segment : token.segments()) {
            if (segment.proclitics().equals("و") && words.is(segment.stem(), WordClass.PREPOSITION)) {
                return true;
            }
        }
        return false;
    }

    /** «عبّر لافروف عن …» is the verb, «عبر الحدود» the preposition. */
    boolean leadsToAn(int at) {
        for (int i = at + 1; i < Math.min(analysis.tokens().size(), at + 1 + LONGEST_PHRASE); i++) {
            if (analysis.token(i).fold().equals("عن")) {
                return true;
            }
        }
        return false;
    }

    boolean isAdverb(int at) {
        return words.is(analysis.token(at).fold(), WordClass.ADVERB);
    }

    static boolean isQuoteMark(Token token) {
        return token.kind() == Token.Kind.MARK && "«»\"“”()".contains(token.text());
    }

    static boolean isComma(Token token) {
        return token.isMark("،") || token.isMark(",");
    }

    boolean isSkippable(int at) {
        String fold = analysis.token(at).fold();
        return timeTokens.contains(at)
                || phrases.at(at).isEmpty()
                        && (words.is(fold, WordClass.ADVERB)
                                || words.is(fold, WordClass.PARTICLE)
                                || words.is(fold, WordClass.ATTACHED)
                                || words.is(fold, WordClass.NEGATION)
                                || analysis.token(at).kind() == Token.Kind.NUMBER);
    }

    boolean hasAttachedPreposition(int at) {
        String fold = analysis.token(at).fold();
        return is(fold, SpeechWords.WordClass.BY_THIS)
                || fold.length() > 4
                        && (fold.startsWith("بال") || fold.startsWith("لل") || fold.startsWith("ب") && isCutOff(at));
    }

    boolean isCutOff(int at) {
        Optional<NounPhrase> phrase = phrases.at(at);
        return phrase.isPresent() && phrase.get().hasAttachedPreposition();
    }

    /** «في التسجيل المصور», «في المؤتمر الصحفي»: a definite word that alone would be an office describes the definite noun before it. */
    private boolean isAdjectiveLike(NounPhrase phrase) {
        return phrase.endToken() == phrase.firstToken() + 1
                && !(linked.links().get(phrase.head()).mention() instanceof Mention.Name)
                && phrase.proclitics().isEmpty()
                && is(analysis.token(phrase.firstToken()).fold(), SpeechWords.WordClass.OF_STATEMENT);
    }

    /** One past the noun phrase that a preposition governs. */
    int afterPrepositional(int preposition, int to) {
        int at = preposition + 1;
        while (at < to && isPreposition(at)) {
            at++;
        }
        if (at >= to) {
            return to;
        }
        Optional<NounPhrase> phrase = phrases.at(at);
        if (phrase.isPresent()) {
            return phrase.get().endToken();
        }
        boolean open = !analysis.token(at).fold().startsWith("ال")
                && !analysis.token(at).fold().startsWith("بال");
        at++;
        while (at < to && analysis.token(at).isWord()) {
            Optional<NounPhrase> next = phrases.from(at);
            if (next.isPresent()) {
                return open || isAdjectiveLike(next.get()) ? next.get().endToken() : at;
            }
            if (isPreposition(at) || isSkippable(at)) {
                return at;
            }
            boolean definite = analysis.token(at).fold().startsWith("ال")
                    || is(analysis.token(at).fold(), SpeechWords.WordClass.SELF);
            if (!definite && !open) {
                return at;
            }
            open &= !definite;
            at++;
        }
        return at;
    }
}
