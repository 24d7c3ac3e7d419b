package org.isnad.server;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * The queries that are running. When the heap stays nearly full after a collection, those that ran for a second or more are stopped:
 * joins and sorts keep their rows in memory, and fifty of them together could otherwise end the server.
 */
final class RunningQueries {
    private static final double FULL = 0.85;
    private static final long OLD_ENOUGH_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long CUT_IS_RECENT_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final Map<QueryExec, Long> started = new ConcurrentHashMap<>();
    private volatile long lastCut = System.nanoTime() - 2 * CUT_IS_RECENT_NANOS;

    /** A query's time on the list. */
    interface Entry extends AutoCloseable {
        @Override
        void close();
    }

    Entry enter(QueryExec execution) {
        started.put(execution, System.nanoTime());
        return () -> started.remove(execution);
    }

    int size() {
        return started.size();
    }

    /** Whether queries were stopped for memory a moment ago. */
    boolean wasCutForMemory() {
        return System.nanoTime() - lastCut < CUT_IS_RECENT_NANOS;
    }

    void watch(ScheduledExecutorService clock) {
        clock.scheduleWithFixedDelay(this::look, 200, 200, TimeUnit.MILLISECONDS);
    }

    private void look() {
        if (!started.isEmpty() && isFull()) {
            long now = System.nanoTime();
            started.forEach((execution, since) -> {
                if (now - since > OLD_ENOUGH_NANOS) {
                    lastCut = now;
                    execution.abort();
                }
            });
        }
    }

    private static boolean isFull() {
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP && pool.isUsageThresholdSupported()) {
                long most = pool.getUsage().getMax();
                var after = pool.getCollectionUsage();
                long used = after == null
                        ? pool.getUsage().getUsed()
                        : Math.min(
                                pool.getUsage().getUsed(),
                                Math.max(after.getUsed(), pool.getUsage().getUsed()));
                if (most > 0 && used > FULL * most) {
                    return true;
                }
            }
        }
        return false;
    }
}
