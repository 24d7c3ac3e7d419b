package org.isnad.cli;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.isnad.store.Checking;
import org.isnad.store.Finding;
import org.isnad.store.GraphStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code isnad check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Holds a store against the SHACL shapes and the data checks; exit 1 where something breaks a rule.")
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private StoreOption store = new StoreOption();

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "violations printed for each rule, 0 for all (default: ${DEFAULT-VALUE}); all are counted",
            defaultValue = "20")
    private int limit = 20;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            description = "language of what was expected, en or ar (default: ${DEFAULT-VALUE})",
            defaultValue = "en")
    private String language = "en";

    @Option(names = "--threads", paramLabel = "N", description = "checking threads (default: all cores)")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        Map<String, Integer> printed = new HashMap<>();
        Checking.Report report;
        try (GraphStore opened = GraphStore.open(store.path())) {
            report = new Checking(opened).run(Math.max(1, threads), finding -> print(console, printed, finding));
        }
        console.err().flush();
        report.violations().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> console.out().println(row(e.getKey(), e.getValue())));
        console.out().println(row("articles", report.articles()));
        console.out().println(row("graphs", report.graphs()));
        console.out().println(row("triples", report.triples()));
        console.out().println(row("violations", report.total()));
        return report.total() > 0 ? Errors.CHECK_FAILED : 0;
    }

    private void print(Console console, Map<String, Integer> printed, Finding finding) {
        int number = printed.merge(finding.rule(), 1, Integer::sum);
        if (limit <= 0 || number <= limit) {
            console.out().println(finding.line(language.equals("ar")));
        } else if (number == limit + 1) {
            console.out().println(finding.rule() + ": more than " + limit + "; --limit 0 prints all");
        }
    }

    private static String row(String name, long value) {
        return String.format(Locale.ROOT, "%-40s %,d", name, value);
    }
}
