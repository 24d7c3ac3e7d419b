package org.isnad.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.isnad.claims.ArticleReader;
import org.isnad.lexicon.Registry;
import org.isnad.rdf.Iris;
import org.isnad.rdf.Terms;
import org.isnad.sources.FieldNames;
import org.isnad.sources.Problem;
import org.isnad.sources.Sources;
import org.isnad.store.Building;
import org.isnad.store.Counts;
import org.isnad.store.GraphStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
            description = "where data IRIs of a new store begin (default: " + Terms.DEFAULT_BASE + ")")
    private String base = "";

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
        Sources sources = new Sources(fieldNames(), System.in);
        Listener listener =
                new Listener(console, new Progress(console.err(), !quiet && System.console() != null, sources.meter()));
        Thread stopped = new Thread(() -> stopped(console));
        Building.Report report;
        try (GraphStore opened =
                base.isEmpty() ? GraphStore.create(store.path()) : GraphStore.create(store.path(), iris())) {
            Runtime.getRuntime().addShutdownHook(stopped);
            report = Building.of(opened, ArticleReader::arabic, Registry::load, Math.max(1, threads))
                    .run(sources.of(inputs), listener);
        } finally {
            forget(stopped);
        }
        listener.end();
        if (!quiet) {
            summary(console, report, listener, (System.nanoTime() - start) / 1e9);
        }
        return listener.problems() > 0 ? Errors.INPUT_OUTPUT : 0;
    }

    private FieldNames fieldNames() {
        try {
            return new FieldNames(fields);
        } catch (IllegalArgumentException e) {
            throw usage(e);
        }
    }

    private Iris iris() {
        try {
            return new Iris(base);
        } catch (IllegalArgumentException e) {
            throw usage(e);
        }
    }

    private ParameterException usage(IllegalArgumentException e) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), "isnad build: " + e.getMessage(), e);
    }

    private static void stopped(Console console) {
        console.err()
                .println("\nisnad: stopped; the articles written so far are kept: the same command goes on from there");
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is stopping: the hook is running already, and has said so.
            hook.setDaemon(false);
        }
    }

    /** Prints what goes wrong and how far the build is. */
    private static final class Listener implements Building.Listener {
        private static final int MOST_MESSAGES = 200;

        private final Console console;
        private final Progress progress;
        private int problems;
        private int skipped;

        Listener(Console console, Progress progress) {
            this.console = console;
            this.progress = progress;
        }

        @Override
        public synchronized void problem(Problem problem) {
            problems++;
            skipped += problem.skipped() ? 1 : 0;
            if (problems <= MOST_MESSAGES) {
                progress.clear();
                console.err().println("isnad: " + problem);
            }
        }

        @Override
        public synchronized void progress(Counts soFar) {
            progress.show(soFar);
        }

        @Override
        public synchronized void linking() {
            progress.say("linking the articles' events");
        }

        synchronized void end() {
            progress.clear();
            if (problems > MOST_MESSAGES) {
                console.err().println("isnad: and " + Numbers.grouped(problems - MOST_MESSAGES) + " more like these");
            }
        }

        synchronized int problems() {
            return problems;
        }

        synchronized int skipped() {
            return skipped;
        }
    }

    private void summary(Console console, Building.Report report, Listener listener, double seconds) {
        Counts c = report.read();
        if (c.articles() == 0 && report.unchanged() > 0) {
            row(console, "nothing changed", Numbers.grouped(report.unchanged()) + " articles are as they were");
        } else {
            row(console, "articles", Numbers.grouped(c.articles()) + unchanged(report));
            row(console, "words", rate(c.words(), seconds));
            row(console, "mentions", Numbers.grouped(c.mentions()));
            row(console, "events", Numbers.grouped(c.events()));
            row(console, "claims", Numbers.grouped(c.claims()));
            row(console, "triples", rate(c.triples(), seconds));
        }
        if (report.stale() > 0) {
            row(
                    console,
                    "read again",
                    Numbers.grouped(report.stale())
                            + " unchanged articles, because the program or its lexicon is another than when they were read");
        }
        if (listener.skipped() > 0) {
            row(console, "not read", Numbers.grouped(listener.skipped()) + " (see the messages above)");
        }
        row(console, "time", String.format(Locale.ROOT, "%.1f s", seconds));
        row(console, "store", store.path().toAbsolutePath().normalize().toString());
    }

    private static String rate(long n, double seconds) {
        return Numbers.grouped(n) + " (" + Numbers.grouped(Math.round(n / seconds)) + " a second)";
    }

    private static String unchanged(Building.Report report) {
        return (report.replaced() > 0 ? ", " + Numbers.grouped(report.replaced()) + " of them replaced" : "")
                + (report.unchanged() > 0 ? ", " + Numbers.grouped(report.unchanged()) + " unchanged" : "")
                + (report.duplicates() > 0 ? ", " + Numbers.grouped(report.duplicates()) + " given twice" : "");
    }

    private static void row(Console console, String name, String value) {
        console.out().println(Numbers.row(name, value));
    }
}
