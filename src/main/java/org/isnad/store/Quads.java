package org.isnad.store;

import java.util.Comparator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;

/** The one order in which triples and quads are written. */
final class Quads {
    private static final Comparator<Node> TERMS = Quads::compare;

    /** By subject, predicate, object. */
    static final Comparator<Triple> TRIPLES = Comparator.comparing(Triple::getSubject, TERMS)
            .thenComparing(Triple::getPredicate, TERMS)
            .thenComparing(Triple::getObject, TERMS);

    /** By graph, subject, predicate, object. */
    static final Comparator<Quad> ORDER =
            Comparator.comparing(Quad::getGraph, TERMS).thenComparing(Quad::asTriple, TRIPLES);

    private Quads() {}

    private static int compare(Node a, Node b) {
        return a.isURI() && b.isURI() ? a.getURI().compareTo(b.getURI()) : NodeCmp.compareRDFTerms(a, b);
    }
}
