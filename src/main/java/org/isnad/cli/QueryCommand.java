package org.isnad.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.jena.query.Query;
import org.isnad.store.GraphStore;
import org.isnad.store.NamedQuery;
import org.isnad.store.QueryLibrary;
import org.isnad.store.Querying;
import org.isnad.store.ResultFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isnad query NAME} and {@code isnad query -e SPARQL}. */
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        description = "Asks a store: a question of queries/ by its name, a .rq file, or SPARQL given with -e.")
final class QueryCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "NAME", description = "name of a question (see --list) or a .rq file")
    private @Nullable String name;

    @Option(
            names = {"-e", "--expression"},
            paramLabel = "SPARQL",
            description = "the query itself")
    private @Nullable String expression;

    @Option(names = "--list", description = "every question with what it answers")
    private boolean list;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table, csv, tsv, json, xml or markdown (default: ${DEFAULT-VALUE})",
            defaultValue = "table")
    private String format = "table";

    @Option(
            names = "--var",
            paramLabel = "NAME=VALUE",
            description = "fixes a variable: state=SYR, person='<IRI>'; may be repeated")
    private Map<String, String> variables = new HashMap<>();

    @Option(
            names = "--repeat",
            paramLabel = "N",
            description = "ask N times and say on standard error how long each took; the last answer is printed")
    private int repeat = 1;

    @Mixin
    private StoreOption store = new StoreOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        QueryLibrary library = QueryLibrary.load();
        if (list) {
            library.queries().forEach(q -> describe(console, q));
            return 0;
        }
        ResultFormat resultFormat = ResultFormat.of(format)
                .orElseThrow(() -> usage("--format " + format + ": expected table, csv, tsv, json, xml or markdown"));
        String label = expression != null ? "-e" : name == null ? "" : name;
        Query query = Querying.parse(label, sparql(library));
        try (GraphStore opened = GraphStore.open(store.path())) {
            for (int i = 1; i < repeat; i++) {
                long start = System.nanoTime();
                ask(opened, query, resultFormat, new PrintWriter(Writer.nullWriter()));
                took(console, start);
            }
            long start = System.nanoTime();
            ask(opened, query, resultFormat, console.out());
            if (repeat > 1) {
                took(console, start);
            }
        }
        return 0;
    }

    private void ask(GraphStore opened, Query query, ResultFormat resultFormat, PrintWriter out) {
        new Querying(opened).run(query, variables, execution -> {
            resultFormat.write(execution, query, out);
            return 0;
        });
    }

    private static void took(Console console, long start) {
        console.err().println(String.format(Locale.ROOT, "%.2f s", (System.nanoTime() - start) / 1e9));
    }

    private String sparql(QueryLibrary library) {
        if (expression != null) {
            return expression;
        }
        if (name == null) {
            throw usage("expected the name of a question, a .rq file, or -e SPARQL; --list shows the questions");
        }
        String wanted = name;
        if (wanted.endsWith(".rq") && Files.isRegularFile(Path.of(wanted))) {
            try {
                return NamedQuery.of(wanted, Files.readString(Path.of(wanted))).sparql(variables.keySet());
            } catch (IOException e) {
                throw new UncheckedIOException(wanted + ": cannot be read", e);
            }
        }
        return library.find(wanted.endsWith(".rq") ? wanted.substring(0, wanted.length() - 3) : wanted)
                .map(q -> q.sparql(variables.keySet()))
                .orElseThrow(() -> usage("there is no question «" + wanted + "»; --list shows them all"));
    }

    private ParameterException usage(String message) {
        return new ParameterException(java.util.Objects.requireNonNull(spec).commandLine(), "isnad query: " + message);
    }

    private static void describe(Console console, NamedQuery q) {
        console.out().println(String.format(Locale.ROOT, "%-36s %s", q.name(), q.title()));
        q.parameters().forEach(p -> console.out()
                .println(String.format(Locale.ROOT, "%-36s   --var %s=…  %s", "", p.name(), p.meaning())));
    }
}
