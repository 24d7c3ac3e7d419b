package org.isnad.store;

import org.isnad.claims.ArticleFacts;

/** How much was read. */
public record Counts(long articles, long words, long mentions, long events, long claims, long triples) {
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    static Counts of(ArticleFacts facts, int triples) {
        return new Counts(
                1,
                facts.linked().analysis().tokens().stream()
                        .filter(t -> t.isWord())
                        .count(),
                facts.linked().links().size(),
                facts.events().size(),
                facts.claims().size(),
                triples);
    }

    public Counts plus(Counts o) {
        return new Counts(
                articles + o.articles,
                words + o.words,
                mentions + o.mentions,
                events + o.events,
                claims + o.claims,
                triples + o.triples);
    }
}
