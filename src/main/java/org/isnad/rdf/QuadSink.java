package org.isnad.rdf;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** Where the triples of one graph go, without duplicates, in the order in which they come. */
final class QuadSink {
    private final Node graph;
    private final Set<Quad> quads = new LinkedHashSet<>();

    QuadSink(Node graph) {
        this.graph = graph;
    }

    void add(Node subject, Node predicate, Node object) {
        quads.add(Quad.create(graph, subject, predicate, object));
    }

    List<Quad> quads() {
        return List.copyOf(quads);
    }
}
