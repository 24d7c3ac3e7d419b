package org.isnad.cli;

import java.util.concurrent.Callable;
import org.isnad.store.GraphStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code isnad compact}. */
@Command(
        name = "compact",
        mixinStandardHelpOptions = true,
        description = "Gives back the disk space of replaced and removed articles. Nothing may have the store open.")
final class CompactCommand implements Callable<Integer> {
    @Mixin
    private StoreOption store = new StoreOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        try (GraphStore opened = GraphStore.open(store.path())) {
            long before = opened.bytes();
            opened.compact();
            long after = opened.bytes();
            console.out().println(Numbers.row("before", Numbers.megabytes(before)));
            console.out().println(Numbers.row("after", Numbers.megabytes(after)));
        }
        return 0;
    }
}
