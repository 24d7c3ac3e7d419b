package org.isnad.store;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.isnad.rdf.Iris;
import org.isnad.rdf.Terms;
import org.isnad.text.Sha256;

/** The graphs that don't come from articles: ontology and vocabularies, and what the store says of itself. */
final class FixedGraphs {
    /** The ontology's files on the class path. */
    static final List<String> ONTOLOGY =
            List.of("ontology/isnad.ttl", "ontology/plover.ttl", "ontology/cues.ttl", "ontology/frames.ttl");

    private static final int HASH_DIGITS = 16;

    /** The graphs beside the articles'. */
    static final List<String> NAMES = List.of("links", "ontology", "registry", "store");

    private FixedGraphs() {}

    static boolean isCurrent(GraphStore store, Iris iris, String version) {
        return store.dataset().contains(iris.graph("store"), self(iris), Terms.PROGRAM_VERSION, stamp(version));
    }

    /** The version with a hash of the ontology's files, so that a new label reaches an old store without reading its articles again. */
    private static Node stamp(String version) {
        StringBuilder all = new StringBuilder();
        for (String file : ONTOLOGY) {
            try (var in = FixedGraphs.class.getClassLoader().getResourceAsStream(file)) {
                all.append(in == null ? "" : new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            } catch (java.io.IOException e) {
                throw new StoreException(file + ": cannot be read", e);
            }
        }
        return NodeFactory.createLiteralString(
                version + " " + Sha256.hex(all.toString()).substring(0, HASH_DIGITS));
    }

    static void write(GraphStore store, Iris iris, String version) {
        DatasetGraph dataset = store.dataset();
        Node ontology = iris.graph("ontology");
        dataset.removeGraph(ontology);
        for (String file : ONTOLOGY) {
            if (FixedGraphs.class.getClassLoader().getResource(file) != null) {
                org.apache.jena.graph.Graph graph = GraphFactory.createDefaultGraph();
                try (var in = FixedGraphs.class.getClassLoader().getResourceAsStream(file)) {
                    RDFDataMgr.read(graph, in, Lang.TURTLE);
                } catch (java.io.IOException e) {
                    throw new StoreException(file + ": cannot be read", e);
                }
                graph.find()
                        .forEachRemaining(t -> dataset.add(ontology, t.getSubject(), t.getPredicate(), t.getObject()));
            }
        }
        Node about = iris.graph("store");
        dataset.removeGraph(about);
        dataset.add(about, self(iris), Terms.PROGRAM_VERSION, stamp(version));
        dataset.add(about, self(iris), Terms.ONTOLOGY_VERSION, NodeFactory.createLiteralString(GraphStore.VERSION));
    }

    private static Node self(Iris iris) {
        return iris.graph("store");
    }
}
