package org.isnad.store;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.isnad.sources.Problem;

/**
 * One article's graph, ready to be written.
 *
 * @param problem why there is nothing to write, where extraction failed
 */
record Batch(Node graph, List<Quad> quads, Counts counts, Optional<Problem> problem) {
    Batch {
        quads = List.copyOf(quads);
    }

    static Batch failed(Node graph, Problem problem) {
        return new Batch(graph, List.of(), Counts.NONE, Optional.of(problem));
    }
}
