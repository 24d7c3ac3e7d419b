package org.isnad.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.isnad.store.Counts;

/** A line on a terminal that says how far the work is; silent in a pipe. */
final class Progress {
    private static final long EVERY_NANOS = 200_000_000L;

    private final PrintWriter err;
    private final boolean shown;
    private final long start = System.nanoTime();
    private long last;

    Progress(PrintWriter err, boolean shown) {
        this.err = err;
        this.shown = shown;
    }

    void show(Counts counts) {
        long now = System.nanoTime();
        if (!shown || now - last < EVERY_NANOS) {
            return;
        }
        last = now;
        double seconds = (now - start) / 1e9;
        err.print(String.format(
                Locale.ROOT,
                "\r%,d articles  %,d words/s  %,d triples \u001B[K",
                counts.articles(),
                Math.round(counts.words() / seconds),
                counts.triples()));
        err.flush();
    }

    void clear() {
        if (shown) {
            err.print("\r\u001B[K");
            err.flush();
        }
    }
}
