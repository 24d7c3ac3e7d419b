package org.isnad.store;

import java.util.Iterator;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;

/** Counts quads in the indexes, without reading a single term; inside a transaction. */
final class TupleCounts {
    private final NodeTupleTable table;

    private TupleCounts(NodeTupleTable table) {
        this.table = table;
    }

    static TupleCounts of(DatasetGraph dataset) {
        return new TupleCounts(
                TDBInternal.getDatasetGraphTDB(dataset).getQuadTable().getNodeTupleTable());
    }

    long all() {
        return count(Node.ANY, Node.ANY, Node.ANY);
    }

    long inGraph(Node graph) {
        return count(graph, Node.ANY, Node.ANY);
    }

    long with(Node predicate, Node object) {
        return count(Node.ANY, predicate, object);
    }

    private long count(Node graph, Node predicate, Node object) {
        NodeId g = id(graph);
        NodeId p = id(predicate);
        NodeId o = id(object);
        if (NodeId.isDoesNotExist(g) || NodeId.isDoesNotExist(p) || NodeId.isDoesNotExist(o)) {
            return 0;
        }
        Iterator<Tuple<NodeId>> found = table.find(TupleFactory.create4(g, NodeId.NodeIdAny, p, o));
        long count = 0;
        while (found.hasNext()) {
            found.next();
            count++;
        }
        return count;
    }

    private NodeId id(Node node) {
        return node.equals(Node.ANY) ? NodeId.NodeIdAny : table.getNodeTable().getNodeIdForNode(node);
    }
}
