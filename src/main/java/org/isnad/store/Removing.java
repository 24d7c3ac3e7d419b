package org.isnad.store;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;

/** Takes articles out of a store and puts the links between the others right. */
public final class Removing {
    private final GraphStore store;

    public Removing(GraphStore store) {
        this.store = store;
    }

    /**
     * Removes articles, all of them or none.
     *
     * @param articles ids, or IRIs of articles or their graphs
     * @return how many triples went
     * @throws StoreException if the store holds no article of that name
     */
    public long remove(List<String> articles) {
        Links links = new Links(store);
        List<Node> graphs = store.read(() -> articles.stream().map(this::graph).toList());
        List<Long> removed = new ArrayList<>();
        store.write(() -> {
            links.forget();
            for (Node graph : graphs) {
                removed.add(TupleCounts.of(store.dataset()).inGraph(graph));
                store.dataset().removeGraph(graph);
            }
        });
        links.compute();
        return removed.stream().mapToLong(Long::longValue).sum();
    }

    private Node graph(String article) {
        Node graph = store.iris().graphOf(article);
        if (!store.dataset().contains(graph, Node.ANY, Node.ANY, Node.ANY)) {
            throw new StoreException("article " + article + ": this store holds no such article; "
                    + "isnad query -e 'SELECT ?id { ?a <http://purl.org/dc/terms/identifier> ?id }' shows all");
        }
        return graph;
    }
}
