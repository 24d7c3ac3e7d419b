package org.isnad.mentions;

import java.util.Comparator;
import java.util.List;
import org.isnad.mentions.Mention.Kind;
import org.isnad.text.Span;

/**
 * A stretch that may be a name, before rival readings are settled.
 *
 * @param weight how far the rule is to be trusted, 0 to 1
 */
record Candidate(Span span, int firstToken, int endToken, Kind kind, List<String> keys, String rule, double weight) {
    /** Longest first, then the most trusted, then the earliest. */
    static final Comparator<Candidate> BEST_FIRST = Comparator.<Candidate>comparingInt(
                    c -> c.firstToken() - c.endToken())
            .thenComparing(Comparator.comparingDouble(Candidate::weight).reversed())
            .thenComparing(Candidate::span)
            .thenComparing(Candidate::kind)
            .thenComparing(Candidate::rule);

    Candidate {
        keys = List.copyOf(keys);
    }

    int tokens() {
        return endToken - firstToken;
    }

    Mention.Name toName() {
        return new Mention.Name(span, firstToken, endToken, kind, keys, rule, weight);
    }
}
