package org.isnad.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.isnad.fusion.IncidentLinker;
import org.isnad.rdf.Iris;
import org.isnad.rdf.Terms;

/**
 * The graph of cross-article links: {@link IncidentLinker} compares the store's events, one group of candidates at a time.
 *
 * <p>The graph says of itself with which version it was computed. Whoever changes an article takes that away in the same transaction, so
 * that a run that was stopped between the articles and the links leaves a store that knows its links are stale.
 */
final class Links {
    /** To be changed with the way of linking. */
    private static final String VERSION = "1";

    private static final Node TYPE = NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    private static final Node CURRENT = NodeFactory.createLiteralString(GraphStore.VERSION + "." + VERSION);

    private final GraphStore store;
    private final Iris iris;
    private final Node graph;

    Links(GraphStore store) {
        this.store = store;
        this.iris = store.iris();
        this.graph = iris.graph("links");
    }

    /** Whether the links fit the articles; inside a transaction. */
    boolean areCurrent() {
        return store.dataset().contains(graph, graph, Terms.EXTRACTED_WITH, CURRENT);
    }

    /** Says that the links no longer fit the articles; inside a transaction. */
    void forget() {
        store.dataset().deleteAny(graph, graph, Terms.EXTRACTED_WITH, Node.ANY);
    }

    /** Computes the links anew and writes what is different. */
    void compute() {
        Set<Quad> wanted = new TreeSet<>(Quads.ORDER);
        store.read(() -> {
            Sightings sightings = new Sightings(store.dataset());
            IncidentLinker linker = new IncidentLinker();
            sightings.groups().forEach(group -> add(linker.link(sightings.of(group)), wanted));
            return wanted.size();
        });
        wanted.add(Quad.create(graph, graph, Terms.EXTRACTED_WITH, CURRENT));
        store.write(() -> {
            DatasetGraph dataset = store.dataset();
            List<Quad> gone = new ArrayList<>();
            Iterator<Quad> there = dataset.find(graph, Node.ANY, Node.ANY, Node.ANY);
            there.forEachRemaining(q -> {
                if (!wanted.remove(q)) {
                    gone.add(q);
                }
            });
            gone.forEach(dataset::delete);
            wanted.forEach(dataset::add);
        });
    }

    private void add(Map<String, String> links, Set<Quad> wanted) {
        new TreeMap<>(links).forEach((event, name) -> {
            Node incident = name.startsWith(iris.incidents()) ? NodeFactory.createURI(name) : iris.incident(name);
            wanted.add(Quad.create(graph, NodeFactory.createURI(event), Terms.REFERS_TO, incident));
            wanted.add(Quad.create(graph, incident, TYPE, Terms.INCIDENT));
        });
    }
}
