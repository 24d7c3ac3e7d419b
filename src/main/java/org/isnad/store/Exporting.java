package org.isnad.store;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;
import org.isnad.rdf.Terms;

/**
 * Writes a store as RDF: graph by graph in the order of their IRIs, each graph's triples sorted, so that the bytes depend on what the
 * store holds and not on how it came there. Only one graph is in memory at a time.
 */
public final class Exporting {
    private static final Comparator<Triple> ORDER = Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
            .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
            .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

    private final GraphStore store;

    public Exporting(GraphStore store) {
        this.store = store;
    }

    /**
     * Writes the chosen graphs.
     *
     * @param chosen by graph IRI
     * @return quads written
     */
    public long write(OutputStream out, Lang language, Predicate<String> chosen) {
        RDFFormat format = format(language);
        boolean quads = language.equals(Lang.NQUADS) || language.equals(Lang.TRIG);
        return store.read(() -> {
            StreamRDF stream = StreamRDFWriter.getWriterStream(out, format);
            stream.start();
            Terms.PREFIXES.forEach(stream::prefix);
            long written = 0;
            for (Node graph : graphs(chosen)) {
                for (Triple t : sorted(graph)) {
                    if (quads) {
                        stream.quad(Quad.create(graph, t));
                    } else {
                        stream.triple(t);
                    }
                    written++;
                }
            }
            stream.finish();
            return written;
        });
    }

    private static RDFFormat format(Lang language) {
        if (language.equals(Lang.TURTLE)) {
            return RDFFormat.TURTLE_BLOCKS;
        }
        if (language.equals(Lang.TRIG)) {
            return RDFFormat.TRIG_BLOCKS;
        }
        if (language.equals(Lang.NQUADS)) {
            return RDFFormat.NQUADS;
        }
        return RDFFormat.NTRIPLES;
    }

    private List<Node> graphs(Predicate<String> chosen) {
        List<Node> out = new ArrayList<>();
        store.dataset().listGraphNodes().forEachRemaining(g -> {
            if (g.isURI() && chosen.test(g.getURI())) {
                out.add(g);
            }
        });
        out.sort(Comparator.comparing(Node::getURI));
        return out;
    }

    private List<Triple> sorted(Node graph) {
        List<Triple> triples = new ArrayList<>();
        Iterator<Quad> quads = store.dataset().find(graph, Node.ANY, Node.ANY, Node.ANY);
        quads.forEachRemaining(q -> triples.add(q.asTriple()));
        triples.sort(ORDER);
        return triples;
    }
}
