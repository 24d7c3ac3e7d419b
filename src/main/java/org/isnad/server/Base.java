package org.isnad.server;

import java.util.Optional;
import org.isnad.rdf.Iris;
import org.isnad.rdf.Terms;
import org.isnad.store.GraphStore;

/**
 * Where a store's IRIs begin, and their addresses on this server: {@code https://w3id.org/isnad/id/state/SYR} is served at
 * {@code /id/state/SYR}, also where the store was built with another base.
 */
record Base(Iris iris) {
    private static final String ISNAD = "https://w3id.org/isnad/";
    private static final String DATA = "/id/";
    private static final String GRAPH = "/graph/";

    static Base of(GraphStore store) {
        return new Base(store.iris());
    }

    /** Where data IRIs begin. */
    String data() {
        return iris.base();
    }

    /** Where the names of graphs begin. */
    String graphs() {
        return iris.graph("").getURI();
    }

    /** The IRI that a path of this server stands for. */
    String iri(String path) {
        if (path.equals("/ont")) {
            return Terms.ISN;
        }
        if (path.startsWith(DATA)) {
            return data() + path.substring(DATA.length());
        }
        return path.startsWith(GRAPH) ? graphs() + path.substring(GRAPH.length()) : ISNAD + path.substring(1);
    }

    /** The address of an IRI on this server, where it is one of the store's. */
    Optional<String> path(String iri) {
        if (iri.startsWith(Terms.ISN)) {
            return Optional.of("/ont#" + iri.substring(Terms.ISN.length()));
        }
        if (iri.startsWith(graphs())) {
            return Optional.of(GRAPH + iri.substring(graphs().length()));
        }
        if (iri.startsWith(data())) {
            return Optional.of(DATA + iri.substring(data().length()));
        }
        return iri.startsWith(ISNAD) ? Optional.of("/" + iri.substring(ISNAD.length())) : Optional.empty();
    }
}
