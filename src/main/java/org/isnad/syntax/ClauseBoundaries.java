package org.isnad.syntax;

import java.util.List;
import java.util.function.Predicate;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Quotation;
import org.isnad.analysis.Token;
import org.isnad.syntax.FunctionWords.Sort;

/**
 * Where a reported clause ends and the narrator speaks again: before «، مشيراً إلى أن», «، بحسب المصدر», «وقالت إن», «لكنه حذر», «فيما دعا»,
 * at the closing mark of the quotation it stands in, else at the end of the sentence.
 *
 * <p>Co-ordinated «وأن …» clauses, relative clauses and apposed phrases stay inside.
 */
public final class ClauseBoundaries {
    private static final String BUT = "لكن";

    private final Analysis analysis;
    private final FunctionWords words;
    private final SpeechVerbs speech;
    private final ReportOpenings openings;
    private final NarratorPhrases narrator;

    /**
     * @param phrases who is named where
     * @param sources whether a word can be cited after «وفق» («مصدر», «شهود»)
     */
    public ClauseBoundaries(
            Analysis analysis, NounPhrases phrases, FunctionWords words, SpeechVerbs speech, Predicate<Token> sources) {
        this.analysis = analysis;
        this.words = words;
        this.speech = speech;
        this.openings = new ReportOpenings(analysis, phrases, words, speech, sources);
        this.narrator = new NarratorPhrases(analysis, phrases, words, speech, openings);
    }

    /**
     * One past the last token of the clause that begins at a token; closing marks and stops are left out.
     *
     * @param first first token of the clause
     * @param limit no token from here on belongs to it (the sentence's end, or the end of the quotation around it)
     */
    public int end(int first, int limit) {
        int end = limit;
        for (int at = first + 1; at < limit; at++) {
            Token token = analysis.token(at);
            if (isStop(first, at, limit)) {
                end = at;
                break;
            }
            if (ReportOpenings.isOpening(token)) {
                int after = quotationEnd(at);
                if (after > at && after < limit) {
                    at = after - 1;
                }
            }
        }
        return trim(first, end);
    }

    /** Leaves out commas, stops, closing marks and a hanging «و» or «كما» at the end of a clause. */
    public int trim(int first, int end) {
        int e = end;
        while (e > first + 1) {
            Token last = analysis.token(e - 1);
            boolean mark = last.kind() == Token.Kind.MARK && !isClosingBracket(last.text());
            if (!mark && !last.fold().equals("و") && !last.fold().equals("كما")) {
                break;
            }
            e--;
        }
        return e;
    }

    private boolean isStop(int first, int at, int limit) {
        Token token = analysis.token(at);
        if (narrator.isCredit(at, limit)) {
            return true;
        }
        if (token.kind() == Token.Kind.MARK) {
            return isComma(token) && at + 1 < limit && narrator.afterComma(at + 1, limit);
        }
        if (!token.isWord()) {
            return false;
        }
        if (speech.isCircumstance(token)
                && !words.is(analysis.token(at - 1).fold(), Sort.BEFORE_MASDAR)
                && (speech.isPlainCircumstance(token) || openings.leadsOn(at, limit))) {
            return true;
        }
        return token.fold().startsWith(BUT) && openings.speechWithin(at + 1, limit)
                || narrator.isUnconfirmed(at, limit)
                || at - first >= 2 && speech.startsReport(token) && openings.leadsOn(at, limit)
                || openings.cites(at, limit);
    }

    private static boolean isComma(Token token) {
        return token.isMark("،") || token.isMark(",") || token.isMark("؛") || token.isMark(";");
    }

    private static boolean isClosingBracket(String mark) {
        return mark.equals(")") || mark.equals("]") || mark.equals("%");
    }

    /** One past the quotation that opens at a mark; the mark itself where none does. */
    private int quotationEnd(int mark) {
        List<Quotation> all = analysis.quotations();
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).firstToken() < mark + 1) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < all.size() && all.get(low).firstToken() == mark + 1
                ? all.get(low).endToken()
                : mark;
    }
}
