package org.isnad.server;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.isnad.store.GraphStore;

/**
 * The quads of a store by predicate, as TDB2's own numbers: joins are made on numbers, and only what ends in a row becomes text.
 * Decoding every term of sixteen million quads takes minutes; this takes seconds. Used inside one transaction.
 */
final class IdScan {
    private static final int LOOK_EVERY = 4096;

    private final NodeTupleTable quads;
    private final NodeTable nodes;
    private final Progress progress;
    private final Map<NodeId, String> texts = new HashMap<>();

    IdScan(GraphStore store, Progress progress) {
        this.progress = progress;
        this.quads =
                TDBInternal.getDatasetGraphTDB(store.dataset()).getQuadTable().getNodeTupleTable();
        this.nodes = quads.getNodeTable();
    }

    /** What is done with a quad's graph, subject and object. */
    interface Use {
        void quad(NodeId graph, NodeId subject, NodeId object);
    }

    void each(Node predicate, Use use) {
        each(predicate, NodeId.NodeIdAny, use);
    }

    private void each(Node predicate, NodeId object, Use use) {
        NodeId id = nodes.getNodeIdForNode(predicate);
        if (NodeId.isDoesNotExist(id) || NodeId.isDoesNotExist(object)) {
            return;
        }
        Iterator<Tuple<NodeId>> found = quads.find(NodeId.NodeIdAny, NodeId.NodeIdAny, id, object);
        for (long count = 0; found.hasNext(); count++) {
            if (count % LOOK_EVERY == 0) {
                progress.check();
            }
            Tuple<NodeId> quad = found.next();
            use.quad(quad.get(0), quad.get(1), quad.get(3));
        }
    }

    /** Quads with this object. */
    void each(Node predicate, Node object, Use use) {
        each(predicate, nodes.getNodeIdForNode(object), use);
    }

    /** Subject → object, of the subjects that are wanted; the smallest text where there are several, so that order does not matter. */
    Map<NodeId, NodeId> one(Node predicate, Predicate<NodeId> wanted) {
        Map<NodeId, NodeId> out = new HashMap<>();
        each(predicate, (graph, subject, object) -> {
            if (wanted.test(subject)) {
                out.merge(subject, object, (a, b) -> a.equals(b) || passing(a).compareTo(passing(b)) <= 0 ? a : b);
            }
        });
        return out;
    }

    Node node(NodeId id) {
        return nodes.getNodeForNodeId(id);
    }

    /** A term's text, one copy for all rows. */
    String text(NodeId id) {
        return texts.computeIfAbsent(id, this::passing);
    }

    /** A term's text that no row keeps. */
    String passing(NodeId id) {
        return Nodes.text(node(id));
    }
}
