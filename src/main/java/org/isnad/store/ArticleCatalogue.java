package org.isnad.store;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.isnad.rdf.Terms;

/** Which articles a store holds, and from what input and with which program and data they were read. */
final class ArticleCatalogue {
    /** @param input hash of the article as it was read */
    record Version(String input, String fingerprint) {}

    private ArticleCatalogue() {}

    /** Article graph → version; inside a transaction. */
    static Map<String, Version> of(GraphStore store) {
        Map<String, String> inputs = values(store, Terms.INPUT_SHA256);
        Map<String, String> prints = values(store, Terms.EXTRACTED_WITH);
        Map<String, Version> out = new HashMap<>();
        inputs.forEach((graph, input) -> out.put(graph, new Version(input, prints.getOrDefault(graph, ""))));
        return out;
    }

    private static Map<String, String> values(GraphStore store, Node predicate) {
        Map<String, String> out = new HashMap<>();
        Iterator<Quad> quads = store.dataset().find(Node.ANY, Node.ANY, predicate, Node.ANY);
        while (quads.hasNext()) {
            Quad q = quads.next();
            out.put(q.getGraph().getURI(), q.getObject().getLiteralLexicalForm());
        }
        return out;
    }
}
