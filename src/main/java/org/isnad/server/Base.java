package org.isnad.server;

import java.util.Iterator;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.isnad.rdf.Iris;
import org.isnad.rdf.Terms;
import org.isnad.store.GraphStore;

/**
 * Where a store's IRIs begin, and their addresses on this server: {@code https://w3id.org/isnad/id/state/SYR} is served at
 * {@code /id/state/SYR}.
 *
 * @param root what stands before {@code id/}, {@code graph/}
 */
record Base(String root) {
    private static final String GRAPH_OF_REGISTRY = "graph/registry";
    private static final String ISNAD = "https://w3id.org/isnad/";

    static Base of(GraphStore store) {
        return store.read(() -> {
            Iterator<Node> graphs = store.dataset().listGraphNodes();
            while (graphs.hasNext()) {
                String graph = graphs.next().toString();
                if (graph.endsWith(GRAPH_OF_REGISTRY)) {
                    return new Base(graph.substring(0, graph.length() - GRAPH_OF_REGISTRY.length()));
                }
            }
            return new Base(ISNAD);
        });
    }

    Iris iris() {
        return new Iris(root + "id/");
    }

    /** The IRI that a path of this server stands for. */
    String iri(String path) {
        if (path.equals("/ont")) {
            return Terms.ISN;
        }
        String rest = path.substring(1);
        boolean data = rest.startsWith("id/") || rest.startsWith("graph/");
        return (data ? root : ISNAD) + rest;
    }

    /** The address of an IRI on this server, where it is one of the store's. */
    Optional<String> path(String iri) {
        if (iri.startsWith(Terms.ISN)) {
            return Optional.of("/ont#" + iri.substring(Terms.ISN.length()));
        }
        if (iri.startsWith(root)) {
            return Optional.of("/" + iri.substring(root.length()));
        }
        return iri.startsWith(ISNAD) ? Optional.of("/" + iri.substring(ISNAD.length())) : Optional.empty();
    }
}
