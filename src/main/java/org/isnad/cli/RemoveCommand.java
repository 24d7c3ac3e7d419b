package org.isnad.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.store.GraphStore;
import org.isnad.store.Removing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isnad remove ARTICLE…}. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description =
                "Takes articles out of a store, all that are named or none, and puts the links between the others right.")
final class RemoveCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "ARTICLE", description = "an article's id or IRI")
    private List<String> articles = List.of();

    @Mixin
    private StoreOption store = new StoreOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        try (GraphStore opened = GraphStore.open(store.path())) {
            long triples = new Removing(opened).remove(articles);
            console.out()
                    .println(Numbers.row(
                            "removed", articles.size() + " articles, " + Numbers.grouped(triples) + " triples"));
        }
        return 0;
    }
}
