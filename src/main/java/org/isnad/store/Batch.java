package org.isnad.store;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** One article's graph, ready to be written. */
record Batch(Node graph, List<Quad> quads, Counts counts) {
    Batch {
        quads = List.copyOf(quads);
    }
}
