package org.isnad.syntax;

import java.util.function.Predicate;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Token;
import org.isnad.syntax.FunctionWords.Sort;

/** Tells whether a word of speech is soon followed by what it reports or by whom it cites: «أكد الوزير أن», «وصفت … بأنه», «بحسب المصدر». */
final class ReportOpenings {
    private static final int REACH = 4;
    private static final int REACH_OF_DESCRIPTION = 14;

    private final Analysis analysis;
    private final NounPhrases phrases;
    private final FunctionWords words;
    private final SpeechVerbs speech;
    private final Predicate<Token> sources;

    ReportOpenings(
            Analysis analysis, NounPhrases phrases, FunctionWords words, SpeechVerbs speech, Predicate<Token> sources) {
        this.analysis = analysis;
        this.phrases = phrases;
        this.words = words;
        this.speech = speech;
        this.sources = sources;
    }

    /** Whether a reporting word at {@code at} is soon followed by what it reports. */
    boolean leadsOn(int at, int limit) {
        if (speech.isAct(analysis.token(at))) {
            return true;
        }
        for (int i = at + 1; i < Math.min(limit, at + 1 + REACH); i++) {
            Token token = analysis.token(i);
            if (isOpening(token)
                    || token.isMark(":")
                    || words.is(token.fold(), Sort.OPENING)
                    || token.segments().stream().anyMatch(s -> s.proclitics().equals("ب"))) {
                return true;
            }
        }
        return speech.describes(analysis.token(at)) && describesWithin(at, limit);
    }

    /** «ووصفت استخدام القنابل في مناطق سكنية بأنه …»: between the verb and what it says stands all that is described. */
    private boolean describesWithin(int at, int limit) {
        for (int i = at + 1; i < Math.min(limit, at + 1 + REACH_OF_DESCRIPTION); i++) {
            String fold = analysis.token(i).fold();
            if (fold.startsWith("بان") && words.is(fold, Sort.OPENING)
                    || fold.equals("ب") && i + 1 < limit && isOpening(analysis.token(i + 1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether who speaks, or what is said, begins right here: «قال الوزير», «قال: …», «قال إن». */
    boolean begins(int at, int limit) {
        if (at >= limit) {
            return false;
        }
        Token token = analysis.token(at);
        return phrases.from(at).isPresent()
                || token.isMark(":")
                || isOpening(token)
                || words.is(token.fold(), Sort.OPENING);
    }

    /** Whether a conjugated verb of speech stands within the next words: «لكن الوزير قال». */
    boolean speechWithin(int from, int limit) {
        for (int i = from; i < Math.min(limit, from + REACH); i++) {
            if (speech.isFinite(analysis.token(i))) {
                return true;
            }
        }
        return false;
    }

    /** «بحسب المصدر», «وفق سانا»: a preposition with a source after it; not «وفق القانون». */
    boolean cites(int at, int limit) {
        return isAttribution(at, limit)
                && (sources.test(analysis.token(at + 1)) || phrases.from(at + 1).isPresent());
    }

    /** «بحسب», «نقلا عن» before what may be a source. */
    boolean isAttribution(int at, int limit) {
        return words.is(analysis.token(at).fold(), Sort.ATTRIBUTION)
                && at + 1 < limit
                && !speech.excludes(analysis.token(at), analysis.token(at + 1));
    }

    static boolean isOpening(Token token) {
        return token.kind() == Token.Kind.MARK && "«“”\"„".contains(token.text());
    }
}
