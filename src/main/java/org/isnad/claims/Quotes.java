package org.isnad.claims;

import java.util.List;
import java.util.Optional;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Quotation;
import org.isnad.analysis.Token;
import org.isnad.text.Span;

/** Quotations of an article, asked by place. */
final class Quotes {
    private static final String OPENING = "«“\"”„»";
    private static final int REACH = 3;

    private final Analysis analysis;
    private final List<Quotation> all;

    Quotes(Analysis analysis) {
        this.analysis = analysis;
        this.all = analysis.quotations();
    }

    /** The quotation whose first word stands at a token. */
    Optional<Quotation> startingAt(int token) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).firstToken() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Optional<Quotation> longest = Optional.empty();
        while (low < all.size() && all.get(low).firstToken() == token) {
            if (longest.isEmpty() || all.get(low).endToken() > longest.get().endToken()) {
                longest = Optional.of(all.get(low));
            }
            low++;
        }
        return longest;
    }

    /** The quotation that ends right before a token: at its closing mark, a comma between allowed. */
    Optional<Quotation> endingBefore(int token) {
        for (Quotation q : all) {
            if (q.firstToken() >= token) {
                break;
            }
            if (q.endToken() < token && q.endToken() >= token - 2 && onlyMarks(q.endToken(), token)) {
                return Optional.of(q);
            }
        }
        return Optional.empty();
    }

    /** The outermost quotation of at least some length around a token. */
    Optional<Quotation> around(int token) {
        for (Quotation q : all) {
            if (q.firstToken() > token) {
                break;
            }
            if (token < q.endToken()) {
                return Optional.of(q);
            }
        }
        return Optional.empty();
    }

    /** The last token of a quotation and what continues it: «… » و«…», or, unclosed, the next paragraph's. */
    int endWithContinuations(Quotation quotation) {
        Quotation current = quotation;
        while (true) {
            Optional<Quotation> next = continuation(current);
            if (next.isEmpty()) {
                return current.endToken();
            }
            current = next.get();
        }
    }

    private Optional<Quotation> continuation(Quotation quotation) {
        int end = quotation.endToken();
        if (end >= analysis.tokens().size()) {
            return Optional.empty();
        }
        if (!quotation.closed()) {
            return isOpening(end) ? startingAt(end + 1) : Optional.empty();
        }
        for (int i = end + 1; i < Math.min(end + 1 + REACH, analysis.tokens().size()); i++) {
            Token token = analysis.token(i);
            if (token.sentence() != analysis.token(end).sentence()) {
                return Optional.empty();
            }
            if (isOpening(i)) {
                boolean joined = analysis.token(i - 1).fold().equals("و")
                        || analysis.token(i - 1).fold().equals("وان")
                        || analysis.token(i - 1).fold().equals("وانه")
                        || analysis.token(i - 1).fold().equals("وانها");
                return joined ? startingAt(i + 1) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    boolean isOpening(int token) {
        Token t = analysis.token(token);
        return t.kind() == Token.Kind.MARK
                && OPENING.contains(t.text())
                && startingAt(token + 1).isPresent();
    }

    /** Whether most of a span stands inside quotation marks. */
    boolean coverMost(Span span) {
        int inside = 0;
        int reached = span.begin();
        for (Quotation q : all) {
            int begin = Math.max(reached, q.inner().begin());
            int end = Math.min(span.end(), q.inner().end());
            if (end > begin) {
                inside += end - begin;
                reached = end;
            }
        }
        return inside * 2 > span.length();
    }

    private boolean onlyMarks(int from, int to) {
        for (int i = from; i < to; i++) {
            if (analysis.token(i).kind() != Token.Kind.MARK
                    && !analysis.token(i).fold().equals("و")) {
                return false;
            }
        }
        return true;
    }
}
