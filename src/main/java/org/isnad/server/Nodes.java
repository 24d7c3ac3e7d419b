package org.isnad.server;

import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.isnad.store.GraphStore;

/** Nodes as the views need them. */
final class Nodes {
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    private Nodes() {}

    static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    /** Whether a named graph holds anything; inside a transaction. */
    static boolean exists(GraphStore store, String graph) {
        Iterator<Quad> quads = store.dataset().find(iri(graph), Node.ANY, Node.ANY, Node.ANY);
        return quads.hasNext();
    }

    /** An IRI, or a literal's characters. */
    static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.isURI() ? node.getURI() : node.toString();
    }

    /** What stands after the last {@code #} or {@code /}. */
    static String local(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }

    /** The short name of a literal's type, or its language; empty for plain text. */
    static String kind(Node literal) {
        if (!literal.getLiteralLanguage().isEmpty()) {
            return literal.getLiteralLanguage();
        }
        String type = literal.getLiteralDatatypeURI();
        return type.equals(XSD + "string") ? "" : local(type);
    }
}
