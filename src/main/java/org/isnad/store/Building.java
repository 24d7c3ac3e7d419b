package org.isnad.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.isnad.claims.ArticleFacts;
import org.isnad.claims.ArticleReader;
import org.isnad.lexicon.DataFingerprint;
import org.isnad.lexicon.Registry;
import org.isnad.rdf.FactsMapper;
import org.isnad.rdf.Iris;
import org.isnad.rdf.RegistryMapper;
import org.isnad.sources.ArticleSource;
import org.isnad.sources.Problem;
import org.isnad.text.Article;

/**
 * Builds or updates a store from articles: extraction on all threads, one writer, whole articles only. The store that comes out does
 * not depend on the number of threads, nor on how often it was stopped on the way.
 */
public final class Building {
    /**
     * Quads in one transaction: small enough that a stop loses less than a minute's work, large enough for the disk. A transaction copies
     * each block of the indexes that it changes, and of a large store it changes nearly all, whatever its size.
     */
    private static final int QUADS_A_TRANSACTION = 1_000_000;

    private final GraphStore store;
    private final Supplier<ArticleReader> reader;
    private final Supplier<Known> registry;
    private final Iris iris;
    private final int threads;
    private final int quadsATransaction;
    private final String fingerprint;

    /**
     * A build into a store.
     *
     * @param reader made when the first article is there that must be extracted
     * @param registry read when the store's copy of it is stale, or an article must be extracted
     */
    public static Building of(
            GraphStore store, Function<Registry, ArticleReader> reader, Supplier<Registry> registry, int threads) {
        Supplier<Registry> once = Lazy.of(registry);
        return new Building(
                store,
                () -> reader.apply(once.get()),
                () -> Known.of(once.get(), store.iris()),
                threads,
                QUADS_A_TRANSACTION,
                DataFingerprint.compute());
    }

    /**
     * What the registry says, as far as a build needs it.
     *
     * @param quads its graph
     * @param contains whether it describes an entity key, so that articles need not
     */
    record Known(Supplier<List<Quad>> quads, Predicate<String> contains) {
        static Known of(Registry registry, Iris iris) {
            return new Known(() -> new RegistryMapper(iris).map(registry), key -> registry.entry(key)
                    .isPresent());
        }
    }

    Building(
            GraphStore store,
            Supplier<ArticleReader> reader,
            Supplier<Known> registry,
            int threads,
            int quadsATransaction,
            String fingerprint) {
        this.store = store;
        this.reader = Lazy.of(reader);
        this.registry = Lazy.of(registry);
        this.iris = store.iris();
        this.threads = threads;
        this.quadsATransaction = quadsATransaction;
        this.fingerprint = fingerprint;
    }

    /**
     * What a build did.
     *
     * @param read counts of the articles that were extracted
     * @param unchanged articles that the store already held as they are
     * @param replaced articles whose graph was replaced
     * @param stale how many of the replaced ones had the same text, but were extracted by another program or with another lexicon
     * @param duplicates articles passed over because the same one, with the same id, came earlier in this run
     */
    public record Report(Counts read, long unchanged, long replaced, long stale, long duplicates) {}

    /** What the command prints while a build runs; called from several threads, one at a time. */
    public interface Listener {
        void problem(Problem problem);

        void progress(Counts soFar);

        /** The articles are written; the links between them are computed now. */
        void linking();
    }

    /** Runs the build. */
    public Report run(ArticleSource source, Listener listener) {
        writeFixedGraphs();
        Links links = new Links(store);
        Run run = new Run(store.read(() -> ArticleCatalogue.of(store)), links, listener);
        run.all(source);
        if (!store.read(links::areCurrent)) {
            listener.linking();
            links.compute();
        }
        return run.report();
    }

    private void writeFixedGraphs() {
        Node registryGraph = iris.graph("registry");
        String version = GraphStore.VERSION + " " + fingerprint;
        if (store.read(() -> FixedGraphs.isCurrent(store, iris, version))) {
            return;
        }
        List<Quad> quads = registry.get().quads().get();
        store.write(() -> {
            store.dataset().removeGraph(registryGraph);
            QuadRows.write(store.dataset(), quads);
            FixedGraphs.write(store, iris, version);
        });
    }

    /** The state of one run: articles go in; the writer takes their graphs in the same order. */
    private final class Run {
        private final Map<String, ArticleCatalogue.Version> known;
        private final Listener listener;
        private final BatchWriter writer;
        private final ExecutorService pool = Executors.newFixedThreadPool(threads);
        private final Supplier<FactsMapper> mapper = Lazy.of(this::mapper);
        private final Map<String, String> seen = new HashMap<>();
        private Counts total = Counts.NONE;
        private long unchanged;
        private long replaced;
        private long stale;
        private long duplicates;

        Run(Map<String, ArticleCatalogue.Version> known, Links links, Listener listener) {
            this.known = known;
            this.listener = listener;
            this.writer = new BatchWriter(store, known.keySet(), quadsATransaction, links, this::written);
        }

        private FactsMapper mapper() {
            return new FactsMapper(iris, registry.get().contains(), fingerprint);
        }

        void all(ArticleSource source) {
            Thread thread = new Thread(writer, "store writer");
            thread.setDaemon(true);
            thread.start();
            try {
                source.read(this::accept, this::problem);
                writer.complete();
                thread.join();
                writer.rethrow();
            } catch (InterruptedException e) {
                throw BatchWriter.interrupted(e);
            } finally {
                pool.shutdownNow();
            }
        }

        private void accept(Article article) {
            Node graph = iris.articleGraph(article.id());
            String input = FactsMapper.inputHash(article);
            Optional<String> earlier = Optional.ofNullable(seen.putIfAbsent(graph.getURI(), input));
            if (earlier.isPresent()) {
                again(article, earlier.get().equals(input));
                return;
            }
            Optional<ArticleCatalogue.Version> before = Optional.ofNullable(known.get(graph.getURI()));
            if (before.isPresent()) {
                boolean same = before.get().input().equals(input);
                if (same && before.get().fingerprint().equals(fingerprint)) {
                    unchanged++;
                    return;
                }
                replaced++;
                stale += same ? 1 : 0;
            }
            int permits = writer.reserve(article.text().length());
            writer.accept(pool.submit(() -> extract(article, graph)), permits);
        }

        private void again(Article article, boolean same) {
            if (same) {
                duplicates++;
            } else {
                problem(Problem.skipped(
                        "article " + article.id(),
                        "an earlier article of this run has the same id and another text; expected an id of its own;"
                                + " the later one is skipped"));
            }
        }

        private Batch extract(Article article, Node graph) {
            try {
                ArticleFacts facts = reader.get().read(article);
                List<Quad> quads = mapper.get().map(facts);
                return new Batch(graph, quads, Counts.of(facts, quads.size()), Optional.empty());
            } catch (RuntimeException | StackOverflowError e) {
                // One article that the extraction cannot read must not stop the thirty thousand others.
                return Batch.failed(
                        graph,
                        Problem.skipped(
                                "article " + article.id(),
                                "could not be extracted (" + e + "); please report it with its text; skipped"));
            }
        }

        private synchronized void written(Batch batch) {
            batch.problem().ifPresent(this::problem);
            if (batch.problem().isEmpty()) {
                total = total.plus(batch.counts());
                listener.progress(total);
            }
        }

        private synchronized void problem(Problem problem) {
            listener.problem(problem);
        }

        synchronized Report report() {
            return new Report(total, unchanged, replaced, stale, duplicates);
        }
    }
}
