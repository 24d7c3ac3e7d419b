package org.isnad.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.index.RangeIndex;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Quads of named graphs on their way into a store, inside one transaction: terms get their numbers at once, the rows of numbers go into
 * each of the six indexes in that index's own order at the end. Neighbours then share a block, which halves the time of adding them one
 * by one. A row takes some 60 bytes until then.
 */
final class QuadRows {
    private static final int GRAPH = 0;
    private static final int SUBJECT = 1;
    private static final int PREDICATE = 2;
    private static final int OBJECT = 3;
    private static final int COLUMNS = 4;

    private final NodeTable terms;
    private final TupleIndex[] indexes;
    private final ByteBuffer number = ByteBuffer.allocate(NodeId.SIZE);
    private final List<long[]> rows = new ArrayList<>();

    QuadRows(DatasetGraph dataset) {
        NodeTupleTable table =
                TDBInternal.getDatasetGraphTDB(dataset).getQuadTable().getNodeTupleTable();
        this.terms = table.getNodeTable();
        this.indexes = table.getTupleTable().getIndexes();
    }

    /** Adds quads that are there at once. */
    static void write(DatasetGraph dataset, Iterable<Quad> quads) {
        QuadRows rows = new QuadRows(dataset);
        quads.forEach(rows::add);
        rows.flush();
    }

    void add(Quad quad) {
        long[] row = new long[COLUMNS];
        row[GRAPH] = number(quad.getGraph());
        row[SUBJECT] = number(quad.getSubject());
        row[PREDICATE] = number(quad.getPredicate());
        row[OBJECT] = number(quad.getObject());
        rows.add(row);
    }

    private long number(Node term) {
        NodeIdFactory.set(terms.getAllocateNodeId(term), number.array(), 0);
        return number.getLong(0);
    }

    /** Puts the rows into the indexes. A quad that is there already stays once. */
    void flush() {
        long[][] sorted = rows.toArray(long[][]::new);
        rows.clear();
        Tuple<Integer> natural = TupleFactory.create4(GRAPH, SUBJECT, PREDICATE, OBJECT);
        for (TupleIndex index : indexes) {
            Tuple<Integer> columns = index.getMapping().map(natural);
            int[] order = {columns.get(0), columns.get(1), columns.get(2), columns.get(3)};
            Arrays.sort(sorted, by(order));
            insert(sorted, order, ((TupleIndexRecord) index.baseTupleIndex()).getRangeIndex());
        }
    }

    private static void insert(long[][] rows, int[] order, RangeIndex index) {
        RecordFactory records = index.getRecordFactory();
        for (long[] row : rows) {
            byte[] key = new byte[COLUMNS * Long.BYTES];
            ByteBuffer buffer = ByteBuffer.wrap(key);
            for (int column : order) {
                buffer.putLong(row[column]);
            }
            index.insert(records.create(key));
        }
    }

    /** As the index compares its keys: byte by byte, without sign. */
    private static Comparator<long[]> by(int[] order) {
        return (a, b) -> {
            for (int column : order) {
                int c = Long.compareUnsigned(a[column], b[column]);
                if (c != 0) {
                    return c;
                }
            }
            return 0;
        };
    }
}
