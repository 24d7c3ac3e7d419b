package org.isnad.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.isnad.store.GraphStore;
import org.isnad.store.Statistics;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code isnad stats}. */
@Command(
        name = "stats",
        mixinStandardHelpOptions = true,
        description = "What a store holds, and what it takes on disk.")
final class StatsCommand implements Callable<Integer> {
    @Mixin
    private StoreOption store = new StoreOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        try (GraphStore opened = GraphStore.open(store.path())) {
            Statistics s = Statistics.of(opened);
            row(console, "articles", Numbers.grouped(s.articles()));
            s.nodes().forEach((kind, count) -> row(console, kind, Numbers.grouped(count)));
            row(console, "quads", Numbers.grouped(s.quads()));
            row(
                    console,
                    "disk",
                    Numbers.megabytes(s.bytes())
                            + (s.quads() > 0
                                    ? String.format(Locale.ROOT, ", %.0f bytes a quad", (double) s.bytes() / s.quads())
                                    : ""));
            row(
                    console,
                    "version",
                    GraphStore.VERSION + ", IRIs below " + opened.iris().base());
            if (s.stale() > 0) {
                row(
                        console,
                        "stale",
                        Numbers.grouped(s.stale())
                                + " articles were extracted by another version of the program or its lexicon;"
                                + " build their sources again");
            }
            if (!s.linksAreCurrent()) {
                row(console, "unfinished", "a build was stopped before its end; run it again");
            }
        }
        return 0;
    }

    private static void row(Console console, String name, String value) {
        console.out().println(Numbers.row(name, value));
    }
}
