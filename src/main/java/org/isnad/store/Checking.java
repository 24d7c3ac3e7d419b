package org.isnad.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/**
 * Checks a store: every article's graph and the registry against the shapes and lints, then the whole against the queries under
 * {@code queries/check/}. One graph a thread is in memory at a time.
 */
public final class Checking {
    private static final List<Node> CONTEXT = List.of(RDF.type.asNode(), SKOS.prefLabel.asNode());

    private final GraphStore store;
    private final ShapeCheck shapes = new ShapeCheck();

    public Checking(GraphStore store) {
        this.store = store;
    }

    /**
     * What was looked at and what broke.
     *
     * @param violations rule → number of violations
     */
    public record Report(long articles, long graphs, long triples, Map<String, Long> violations) {
        public Report {
            violations = Map.copyOf(violations);
        }

        public long total() {
            return violations.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** Runs all checks; findings come in the order of the graphs, whatever the number of threads. */
    public Report run(int threads, Consumer<Finding> findings) {
        Tally tally = new Tally(findings);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        Deque<Future<Checked>> waiting = new ArrayDeque<>();
        try {
            store.read(() -> {
                Iterator<Node> graphs = store.dataset().listGraphNodes();
                while (graphs.hasNext()) {
                    Node graph = graphs.next();
                    waiting.add(pool.submit(() -> store.read(() -> check(graph))));
                    if (waiting.size() > threads * 4) {
                        tally.add(waiting.remove());
                    }
                }
                return true;
            });
            while (!waiting.isEmpty()) {
                tally.add(waiting.remove());
            }
        } finally {
            pool.shutdownNow();
        }
        whole().forEach(tally::add);
        return new Report(tally.articles, tally.graphs, tally.triples, tally.violations);
    }

    private record Checked(boolean article, long triples, List<Finding> findings) {}

    private Checked check(Node name) {
        DatasetGraph dataset = store.dataset();
        Graph graph = GraphFactory.createDefaultGraph();
        dataset.find(name, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(q -> graph.add(q.asTriple()));
        boolean article = name.getURI().contains("/graph/article/");
        long triples = graph.size();
        if (!article && !name.getURI().endsWith("/graph/registry")) {
            return new Checked(false, triples, GraphLints.anyGraph(name.getURI(), graph));
        }
        return new Checked(
                article, triples, check(name.getURI(), graph, article, node -> describe(dataset, name, node)));
    }

    /** Checks one graph; {@code context} gives types and names of nodes that other graphs describe. */
    static List<Finding> check(ShapeCheck shapes, String name, Graph graph, boolean article, Context context) {
        List<Finding> out =
                new ArrayList<>(article ? GraphLints.articleGraph(name, graph) : GraphLints.anyGraph(name, graph));
        if (article) {
            List<Triple> more = new ArrayList<>();
            foreign(graph).forEach(n -> more.addAll(context.describe(n)));
            more.forEach(graph::add);
        }
        out.addAll(shapes.check(name, graph));
        out.sort(null);
        return out;
    }

    /** Where types and names of nodes of other graphs come from. */
    @FunctionalInterface
    interface Context {
        Collection<Triple> describe(Node node);
    }

    private List<Finding> check(String name, Graph graph, boolean article, Context context) {
        return check(shapes, name, graph, article, context);
    }

    /** IRIs that the graph speaks of without giving their type. */
    private static List<Node> foreign(Graph graph) {
        return graph.find().toList().stream()
                .filter(t -> !t.getPredicate().equals(RDF.type.asNode()))
                .map(Triple::getObject)
                .filter(o -> o.isURI() && !graph.contains(o, RDF.type.asNode(), Node.ANY))
                .distinct()
                .toList();
    }

    private static List<Triple> describe(DatasetGraph dataset, Node article, Node node) {
        String registry = article.getURI().replaceFirst("/graph/article/.*$", "/graph/registry");
        List<Triple> out = new ArrayList<>();
        Node graph = org.apache.jena.graph.NodeFactory.createURI(registry);
        for (Node property : CONTEXT) {
            dataset.find(graph, node, property, Node.ANY).forEachRemaining(q -> out.add(q.asTriple()));
        }
        return out;
    }

    /** What only shows when all graphs are seen together: the queries under {@code queries/check/}. */
    private List<Finding> whole() {
        List<Finding> out = new ArrayList<>();
        for (NamedQuery query : QueryLibrary.load().queries()) {
            if (query.name().startsWith("check/")) {
                new Querying(store).run(Querying.parse(query.name(), query.sparql()), Map.of(), execution -> {
                    execution
                            .select()
                            .forEachRemaining(row -> out.add(new Finding(
                                    "",
                                    text(row.get(Var.alloc("node"))),
                                    query.name(),
                                    text(row.get(Var.alloc("found"))),
                                    query.title())));
                    return true;
                });
            }
        }
        return out;
    }

    private static String text(@org.jspecify.annotations.Nullable Node node) {
        return Optional.ofNullable(node)
                .map(n -> n.isURI() ? n.getURI() : n.isLiteral() ? n.getLiteralLexicalForm() : Names.of(n))
                .orElse("nothing");
    }

    private static final class Tally {
        private final Consumer<Finding> findings;
        private final Map<String, Long> violations = new TreeMap<>();
        private long articles;
        private long graphs;
        private long triples;

        Tally(Consumer<Finding> findings) {
            this.findings = findings;
        }

        void add(Future<Checked> future) {
            try {
                Checked checked = future.get();
                articles += checked.article() ? 1 : 0;
                graphs++;
                triples += checked.triples();
                checked.findings().forEach(this::add);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StoreException("the check was interrupted", e);
            } catch (ExecutionException e) {
                throw new StoreException(
                        "a graph could not be checked: "
                                + Optional.ofNullable(e.getCause()).orElse(e),
                        e);
            }
        }

        void add(Finding finding) {
            violations.merge(finding.rule(), 1L, Long::sum);
            findings.accept(finding);
        }
    }
}
