package org.isnad.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.isnad.lexicon.DataFingerprint;
import org.isnad.rdf.Terms;

/**
 * What a store holds.
 *
 * @param nodes how many there are of each kind, kinds in reading order
 * @param stale articles that another version of the program or its lexicon extracted
 * @param linksAreCurrent whether the links between articles fit them; false where a build was stopped
 * @param bytes what it takes on disk
 */
public record Statistics(
        long articles, long quads, Map<String, Long> nodes, long stale, boolean linksAreCurrent, long bytes) {
    private static final Node TYPE = NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");

    public Statistics {
        nodes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
    }

    /** Counts a store's quads and nodes, in flat memory. */
    public static Statistics of(GraphStore store) {
        String fingerprint = DataFingerprint.compute();
        return store.read(() -> {
            TupleCounts counts = TupleCounts.of(store.dataset());
            Map<String, Long> nodes = new LinkedHashMap<>();
            kinds().forEach((name, term) -> nodes.put(name, counts.with(TYPE, term)));
            long articles = counts.with(TYPE, Terms.ARTICLE);
            long fresh = counts.with(Terms.EXTRACTED_WITH, NodeFactory.createLiteralString(fingerprint));
            return new Statistics(
                    articles,
                    counts.all(),
                    nodes,
                    articles - fresh,
                    articles == 0 || new Links(store).areCurrent(),
                    store.bytes());
        });
    }

    private static Map<String, Node> kinds() {
        Map<String, Node> kinds = new LinkedHashMap<>();
        kinds.put("mentions", Terms.MENTION);
        kinds.put("reported events", Terms.REPORTED_EVENT);
        kinds.put("claimed events", Terms.CLAIMED_EVENT);
        kinds.put("claims", Terms.CLAIM);
        kinds.put("role-holdings", Terms.ROLE_HOLDING);
        kinds.put("stances", Terms.STANCE);
        kinds.put("framings", Terms.FRAMING);
        kinds.put("incidents", Terms.INCIDENT);
        return kinds;
    }
}
