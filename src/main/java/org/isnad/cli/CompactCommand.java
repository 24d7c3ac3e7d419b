package org.isnad.cli;

import java.util.concurrent.Callable;
import org.isnad.store.GraphStore;
import org.isnad.store.StoreException;
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
            Thread progress = new Thread(() -> progress(console, opened, before), "progress");
            progress.setDaemon(true);
            if (System.console() != null) {
                progress.start();
            }
            opened.compact();
            progress.interrupt();
            long after = opened.bytes();
            console.out().println(Numbers.row("before", Numbers.megabytes(before)));
            console.out().println(Numbers.row("after", Numbers.megabytes(after)));
        }
        return 0;
    }

    /** Says every second how much of the copy is there; the copy is smaller than the store, how much smaller nobody knows before. */
    private static void progress(Console console, GraphStore opened, long before) {
        long start = System.nanoTime();
        try {
            while (true) {
                Thread.sleep(1000);
                console.err()
                        .print("\r" + Numbers.megabytes(copied(opened, before)) + " copied, "
                                + (System.nanoTime() - start) / 1_000_000_000L + " s\u001B[K");
                console.err().flush();
            }
        } catch (InterruptedException e) {
            console.err().print("\r\u001B[K");
            console.err().flush();
            Thread.currentThread().interrupt();
        }
    }

    private static long copied(GraphStore opened, long before) {
        try {
            return Math.max(0, opened.bytes() - before);
        } catch (StoreException e) {
            return 0; // A file went away while they were counted: the next second counts again.
        }
    }
}
