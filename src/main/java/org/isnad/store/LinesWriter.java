package org.isnad.store;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** N-Triples and N-Quads. */
final class LinesWriter implements GraphWriter {
    private final Writer out;
    private final boolean graphs;

    LinesWriter(Writer out, boolean graphs) {
        this.out = out;
        this.graphs = graphs;
    }

    @Override
    public void graph(Node name, List<Triple> triples) throws IOException {
        for (Triple t : triples) {
            Escapes.term(t.getSubject(), out);
            out.write(' ');
            Escapes.term(t.getPredicate(), out);
            out.write(' ');
            Escapes.term(t.getObject(), out);
            if (graphs) {
                out.write(' ');
                Escapes.term(name, out);
            }
            out.write(" .\n");
        }
    }

    @Override
    public void finish() {
        // A file of lines has no end of its own.
    }
}
