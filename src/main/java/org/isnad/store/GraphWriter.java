package org.isnad.store;

import java.io.IOException;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Writes graphs one after the other, so that only one need be in memory. */
interface GraphWriter {
    /**
     * Writes a graph.
     *
     * @param triples without duplicates, those of one subject and predicate together
     */
    void graph(Node name, List<Triple> triples) throws IOException;

    /** Writes the end of the file. */
    void finish() throws IOException;
}
