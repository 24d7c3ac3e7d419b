package org.isnad.server;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.isnad.store.GraphStore;
import org.isnad.store.StoreException;

/**
 * The local server over a store: {@code /sparql} (Fuseki, read-only), {@code /data} and every IRI of the graph as linked data,
 * {@code /api} for the views, and the explorer's pages at {@code /}. Listens on the loopback address only.
 */
public final class Explorer implements AutoCloseable {
    private static final int MOST_THREADS = 100;

    private final FusekiServer server;
    private final ScheduledExecutorService clock;
    private final Views views;
    private final boolean kept;
    private final Thread loader;

    private Explorer(FusekiServer server, ScheduledExecutorService clock, Views views, boolean kept, Thread loader) {
        this.server = server;
        this.clock = clock;
        this.views = views;
        this.kept = kept;
        this.loader = loader;
    }

    /**
     * Starts serving; returns when requests are answered. The store must stay open until {@link #close}.
     *
     * @throws StoreException if the port is taken
     */
    public static Explorer start(GraphStore store, Settings settings) {
        // SERVICE would let a query reach other hosts: off for the whole program, beside the guard's own refusal.
        ARQ.globalServiceAllowed = false;
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(1, task -> {
            Thread thread = new Thread(task, "isnad-clock");
            thread.setDaemon(true);
            return thread;
        });
        RunningQueries running = new RunningQueries();
        running.watch(clock);
        Views views = new Views(store);
        boolean kept = views.areKept();
        Thread loader = new Thread(views::prepare, "isnad-views");
        loader.setDaemon(true);
        loader.start();
        Base base = Base.of(store);
        DataService sparql = DataService.newBuilder(store.dataset())
                .addEndpoint(Operation.Query)
                .build();
        FusekiServer server = FusekiServer.create()
                .loopback(true)
                .port(settings.port())
                .maxServerThreads(MOST_THREADS)
                .registerOperation(Operation.Query, new QueryEndpoint(settings, running))
                .add("/sparql", sparql)
                .addFilter("/*", new Gate(settings, ServiceDescription.turtle(settings)))
                .addServlet("/data/*", new Dumps(store, base))
                .addServlet("/id/*", new LinkedData(store, base))
                .addServlet("/ont", new LinkedData(store, base))
                .addServlet("/plover/*", new LinkedData(store, base))
                .addServlet("/cue/*", new LinkedData(store, base))
                .addServlet("/frame/*", new LinkedData(store, base))
                .addServlet("/graph/*", new LinkedData(store, base))
                .addServlet("/api/*", new Api(views))
                .addServlet("/*", new Pages())
                .build();
        try {
            server.start();
        } catch (RuntimeException e) {
            clock.shutdownNow();
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            throw new StoreException(
                    "port " + settings.port() + " of the loopback address cannot be opened (" + cause
                            + "); is another server running? choose another --port",
                    e);
        }
        return new Explorer(server, clock, views, kept, loader);
    }

    /** Whether the views were ready from an earlier start; else they are made now, while queries are answered. */
    public boolean isPrepared() {
        return kept;
    }

    /** Waits until all views answer. */
    public void awaitViews() {
        views.await();
    }

    /** The port that is listened on. */
    public int port() {
        return server.getPort();
    }

    /** Where the explorer is. */
    public String address() {
        return "http://localhost:" + port() + "/";
    }

    /** Waits until the server is stopped. */
    public void join() {
        server.join();
    }

    @Override
    public void close() {
        server.stop();
        clock.shutdownNow();
        views.stop();
        try {
            // The store is closed next, and no reader may be left in it.
            loader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
