package org.isnad.store;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The one writer beside the extracting threads: takes the articles in the order they were handed in, and writes them in transactions of
 * many articles each, so that a stop leaves whole articles only.
 *
 * <p>What waits is bounded by characters of text: memory is the same for a hundred articles and for a million.
 */
final class BatchWriter implements Runnable {
    /** Characters of text that may be between reading and writing. */
    static final int MOST_WAITING = 4_000_000;

    private static final int MOST_ARTICLES_WAITING = 20_000;
    private static final long POLL_MILLIS = 200;
    private static final long LONGEST_TRANSACTION_NANOS = TimeUnit.SECONDS.toNanos(40);

    /** An article in work; its permits go back when it is written. */
    private record Waiting(Future<Batch> batch, int permits) {}

    private final GraphStore store;
    private final Set<String> known;
    private final int quadsATransaction;
    private final Consumer<Batch> written;
    private final Links links;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(MOST_ARTICLES_WAITING);
    private final Semaphore room = new Semaphore(MOST_WAITING);
    private volatile boolean complete;
    private volatile Optional<RuntimeException> failure = Optional.empty();

    /**
     * @param known graphs that the store holds and that an article of the same id replaces
     * @param written is told of each article once it has been handed to the store
     */
    BatchWriter(GraphStore store, Set<String> known, int quadsATransaction, Links links, Consumer<Batch> written) {
        this.store = store;
        this.known = known;
        this.quadsATransaction = quadsATransaction;
        this.links = links;
        this.written = written;
    }

    /** Waits until there is room for an article of so many characters. Throws what the writer failed with. */
    int reserve(int characters) {
        int permits = Math.max(1, Math.min(characters, MOST_WAITING));
        try {
            while (!room.tryAcquire(permits, POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                rethrow();
            }
            rethrow();
            return permits;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Hands in an article that has its room. */
    void accept(Future<Batch> batch, int permits) {
        try {
            while (!queue.offer(new Waiting(batch, permits), POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                rethrow();
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Says that no more articles come. */
    void complete() {
        complete = true;
    }

    void rethrow() {
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    static StoreException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new StoreException("the build was interrupted; run the same command again to go on", e);
    }

    @Override
    public void run() {
        try {
            Optional<Waiting> next = next();
            while (next.isPresent()) {
                Waiting first = next.get();
                store.write(() -> transaction(first));
                next = next();
            }
        } catch (RuntimeException e) {
            failure = Optional.of(e);
        } catch (Error e) {
            failure = Optional.of(new StoreException("the build failed: " + e, e));
        }
    }

    /** The next article, as soon as there is one; empty when all are written. */
    private Optional<Waiting> next() {
        try {
            while (true) {
                boolean last = complete;
                Optional<Waiting> waiting = Optional.ofNullable(queue.poll(POLL_MILLIS, TimeUnit.MILLISECONDS));
                if (waiting.isPresent() || last) {
                    return waiting;
                }
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private void transaction(Waiting first) {
        links.forget();
        long end = System.nanoTime() + LONGEST_TRANSACTION_NANOS;
        QuadRows rows = new QuadRows(store.dataset());
        Optional<Waiting> next = Optional.of(first);
        long quads = 0;
        while (next.isPresent()) {
            quads += add(next.get(), rows);
            next = quads < quadsATransaction && System.nanoTime() < end ? soon() : Optional.empty();
        }
        rows.flush();
    }

    /** The next article if there is one now: what came through a slow pipe is committed before the next is waited for. */
    private Optional<Waiting> soon() {
        try {
            return Optional.ofNullable(queue.poll(POLL_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private int add(Waiting waiting, QuadRows rows) {
        Batch batch = result(waiting.batch());
        if (batch.problem().isEmpty()) {
            if (known.contains(batch.graph().getURI())) {
                store.dataset().removeGraph(batch.graph());
            }
            batch.quads().forEach(rows::add);
        }
        room.release(waiting.permits());
        written.accept(batch);
        return batch.quads().size();
    }

    private static Batch result(Future<Batch> batch) {
        try {
            return batch.get();
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (ExecutionException e) {
            throw new StoreException(
                    "the build failed: " + Optional.ofNullable(e.getCause()).orElse(e), e);
        }
    }
}
