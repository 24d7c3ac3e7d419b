package org.isnad.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.isnad.claims.ArticleReader;
import org.isnad.lexicon.Registry;
import org.isnad.rdf.Iris;
import org.isnad.rdf.Terms;
import org.isnad.sources.FieldNames;
import org.isnad.sources.Sources;
import org.isnad.store.Building;
import org.isnad.store.Counts;
import org.isnad.store.GraphStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isnad build ARTICLES…}. */
@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        description = "Reads articles into a store; unchanged ones are passed over, changed ones replaced.")
final class BuildCommand implements Callable<Integer> {
    @Parameters(
            arity = "1..*",
            paramLabel = "ARTICLES",
            description =
                    "text files, folders, globs, JSON Lines (.jsonl, .jsonl.gz), or - for JSON Lines on standard input")
    private List<String> inputs = List.of();

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--threads", paramLabel = "N", description = "extraction threads (default: all cores)")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--base",
            paramLabel = "IRI",
            description = "where data IRIs begin (default: ${DEFAULT-VALUE})",
            defaultValue = Terms.DEFAULT_BASE)
    private String base = Terms.DEFAULT_BASE;

    @Option(
            names = "--field",
            paramLabel = "OURS=THEIRS",
            description = "what a record calls one of id, url, source, date, title, author, text; may be repeated")
    private Map<String, String> fields = new HashMap<>();

    @Option(
            names = {"-q", "--quiet"},
            description = "no progress and no summary")
    private boolean quiet;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        long start = System.nanoTime();
        AtomicInteger problems = new AtomicInteger();
        Sources sources = new Sources(new FieldNames(fields), System.in);
        Registry registry = Registry.load();
        Progress progress = new Progress(console.err(), !quiet && System.console() != null);
        Building.Report report;
        try (GraphStore opened = GraphStore.create(store.path())) {
            report = new Building(
                            opened, ArticleReader.arabic(registry), registry, new Iris(base), Math.max(1, threads))
                    .run(
                            sources.of(inputs),
                            problem -> {
                                problems.incrementAndGet();
                                progress.clear();
                                console.err().println("isnad: " + problem);
                            },
                            progress::show);
        }
        progress.clear();
        if (!quiet) {
            summary(console, report, problems.get(), (System.nanoTime() - start) / 1e9);
        }
        return problems.get() > 0 ? Errors.INPUT_OUTPUT : 0;
    }

    private void summary(Console console, Building.Report report, int problems, double seconds) {
        Counts c = report.read();
        if (c.articles() == 0 && report.unchanged() > 0 && problems == 0) {
            row(console, "nothing changed", report.unchanged() + " articles are as they were");
        } else {
            row(console, "articles", number(c.articles()) + unchanged(report));
            row(console, "words", number(c.words()));
            row(console, "mentions", number(c.mentions()));
            row(console, "events", number(c.events()));
            row(console, "claims", number(c.claims()));
            row(console, "triples", number(c.triples()));
        }
        if (problems > 0) {
            row(console, "not read", problems + " (see the messages above)");
        }
        row(console, "time", String.format(Locale.ROOT, "%.1f s", seconds));
        row(console, "store", store.path().toAbsolutePath().normalize().toString());
    }

    private static String unchanged(Building.Report report) {
        return (report.replaced() > 0 ? ", " + number(report.replaced()) + " of them replaced" : "")
                + (report.unchanged() > 0 ? ", " + number(report.unchanged()) + " unchanged" : "");
    }

    private static void row(Console console, String name, String value) {
        console.out().println(String.format(Locale.ROOT, "%-16s %s", name, value));
    }

    private static String number(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }
}
