package org.isnad.store;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Triple;
import org.isnad.rdf.SchemaOrg;
import org.isnad.rdf.WebAnnotations;

/** In which vocabularies a graph is exported. */
public enum Profile {
    /** As it is stored. */
    CORE(triples -> triples),
    /** Mentions as Web Annotations, days as OWL-Time intervals; the rest as it is stored. */
    OA(triples -> WebAnnotations.of(triples)),
    /** Only schema.org, for search engines and general tools. */
    SCHEMA(triples -> SchemaOrg.of(triples));

    private final UnaryOperator<List<Triple>> mapping;

    Profile(UnaryOperator<List<Triple>> mapping) {
        this.mapping = mapping;
    }

    List<Triple> of(List<Triple> graph) {
        return this == CORE
                ? graph
                : mapping.apply(graph).stream().distinct().sorted(Quads.TRIPLES).toList();
    }
}
