package org.isnad.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
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
import org.jspecify.annotations.Nullable;

/**
 * Builds or updates a store from articles: extraction on all threads, one writer, whole articles only. The store that comes out does
 * not depend on the number of threads.
 */
public final class Building {
    /** Quads in one transaction: large enough for speed, small enough that a stop loses little and memory stays flat. */
    private static final int QUADS_A_TRANSACTION = 200_000;

    private final GraphStore store;
    private final ArticleReader reader;
    private final Registry registry;
    private final Iris iris;
    private final int threads;
    private final String fingerprint;

    public Building(GraphStore store, ArticleReader reader, Registry registry, Iris iris, int threads) {
        this.store = store;
        this.reader = reader;
        this.registry = registry;
        this.iris = iris;
        this.threads = threads;
        this.fingerprint = DataFingerprint.compute();
    }

    /**
     * What a build did.
     *
     * @param read counts of the articles that were extracted
     * @param unchanged articles that the store already held as they are
     * @param replaced articles whose graph was replaced
     * @param duplicates articles passed over because an earlier one of this run has their id
     */
    public record Report(Counts read, long unchanged, long replaced, long duplicates) {}

    /** Runs the build; {@code progress} is told after each article. */
    public Report run(ArticleSource source, Consumer<Problem> problems, Consumer<Counts> progress) {
        writeFixedGraphs();
        Map<String, ArticleCatalogue.Version> known = store.read(() -> ArticleCatalogue.of(store));
        FactsMapper mapper = new FactsMapper(iris, key -> registry.entry(key).isPresent(), fingerprint);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        Run run = new Run(known, mapper, pool, problems, progress);
        try {
            source.read(run::accept, problems);
            run.finish();
        } finally {
            pool.shutdownNow();
        }
        if (run.total.articles() > 0) {
            new Fusion(store, iris).run();
        }
        return new Report(run.total, run.unchanged, run.replaced, run.duplicates);
    }

    private void writeFixedGraphs() {
        Node registryGraph = iris.graph("registry");
        String version = GraphStore.VERSION + " " + fingerprint;
        boolean current = store.read(() -> FixedGraphs.isCurrent(store, iris, version));
        if (!current) {
            List<Quad> quads = new RegistryMapper(iris).map(registry);
            store.write(() -> {
                store.dataset().removeGraph(registryGraph);
                quads.forEach(store.dataset()::add);
                FixedGraphs.write(store, iris, version);
            });
        }
    }

    /** The state of one run: articles go in, batches come out in the same order. */
    private final class Run {
        private final Map<String, ArticleCatalogue.Version> known;
        private final FactsMapper mapper;
        private final ExecutorService pool;
        private final Consumer<Problem> problems;
        private final Consumer<Counts> progress;
        private final Deque<Future<Batch>> waiting = new ArrayDeque<>();
        private final List<Batch> ready = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();
        private long readyQuads;
        private Counts total = Counts.NONE;
        private long unchanged;
        private long replaced;
        private long duplicates;

        Run(
                Map<String, ArticleCatalogue.Version> known,
                FactsMapper mapper,
                ExecutorService pool,
                Consumer<Problem> problems,
                Consumer<Counts> progress) {
            this.known = known;
            this.mapper = mapper;
            this.pool = pool;
            this.problems = problems;
            this.progress = progress;
        }

        void accept(Article article) {
            Node graph = iris.articleGraph(article.id());
            if (!seen.add(graph.getURI())) {
                duplicates++;
                problems.accept(new Problem(
                        "article " + article.id(),
                        "an earlier article of this run has the same id; the later one is skipped"));
                return;
            }
            String input = FactsMapper.inputHash(article);
            ArticleCatalogue.@Nullable Version before = known.get(graph.getURI());
            if (before != null && before.equals(new ArticleCatalogue.Version(input, fingerprint))) {
                unchanged++;
                return;
            }
            if (before != null) {
                replaced++;
            }
            waiting.add(pool.submit(() -> extract(article, graph)));
            if (waiting.size() > threads * 4) {
                take();
            }
        }

        private Batch extract(Article article, Node graph) {
            ArticleFacts facts = reader.read(article);
            List<Quad> quads = mapper.map(facts);
            return new Batch(graph, quads, Counts.of(facts, quads.size()));
        }

        private void take() {
            try {
                Batch batch = waiting.remove().get();
                ready.add(batch);
                readyQuads += batch.quads().size();
                total = total.plus(batch.counts());
                progress.accept(total);
                if (readyQuads >= QUADS_A_TRANSACTION) {
                    flush();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StoreException("the build was interrupted; run it again to go on", e);
            } catch (ExecutionException e) {
                throw new StoreException(
                        "an article could not be extracted: "
                                + Optional.ofNullable(e.getCause()).orElse(e),
                        e);
            }
        }

        private void flush() {
            store.write(() -> {
                for (Batch batch : ready) {
                    if (known.containsKey(batch.graph().getURI())) {
                        store.dataset().removeGraph(batch.graph());
                    }
                    batch.quads().forEach(store.dataset()::add);
                }
            });
            ready.clear();
            readyQuads = 0;
        }

        void finish() {
            while (!waiting.isEmpty()) {
                take();
            }
            if (!ready.isEmpty()) {
                flush();
            }
        }
    }
}
