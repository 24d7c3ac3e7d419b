package org.isnad.syntax;

import org.isnad.analysis.Analysis;
import org.isnad.analysis.Token;

/** Tells the finite verb by its prefix alone: «يبحث», «ستزور»; used where no verb lexicon is at hand. */
final class SurfaceVerbs implements FiniteVerbs {
    private static final int SHORTEST = 4;

    @Override
    public boolean isFinite(Analysis analysis, int index) {
        Token token = analysis.token(index);
        if (!token.isWord()) {
            return false;
        }
        for (Token.Segment segment : token.segments()) {
            String s = segment.stem();
            boolean and = segment.proclitics().isEmpty()
                    || segment.proclitics().equals("و")
                    || segment.proclitics().equals("ف");
            if (and
                    && s.length() >= SHORTEST
                    && (s.startsWith("ي") || s.startsWith("سي") || s.startsWith("ست"))
                    && !s.startsWith("يوم")
                    && !s.startsWith("يو")
                    && !s.startsWith("ين")) {
                return true;
            }
        }
        return false;
    }
}
