package org.isnad.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.OptionalDouble;
import org.isnad.sources.Meter;
import org.isnad.store.Counts;

/** A line on a terminal that says how far the work is: bar, rate and time left; silent in a pipe. */
final class Progress {
    private static final long EVERY_NANOS = 200_000_000L;
    private static final int BAR = 24;
    private static final double LEAST_SHARE = 0.002;

    private final PrintWriter err;
    private final boolean shown;
    private final Meter meter;
    private final long start = System.nanoTime();
    private long last;

    Progress(PrintWriter err, boolean shown, Meter meter) {
        this.err = err;
        this.shown = shown;
        this.meter = meter;
    }

    void show(Counts counts) {
        long now = System.nanoTime();
        if (!shown || now - last < EVERY_NANOS) {
            return;
        }
        last = now;
        err.print("\r" + line(counts, meter.share(), (now - start) / 1e9) + "\u001B[K");
        err.flush();
    }

    void say(String what) {
        if (shown) {
            err.print("\r" + what + "\u001B[K");
            err.flush();
        }
    }

    void clear() {
        if (shown) {
            err.print("\r\u001B[K");
            err.flush();
        }
    }

    /**
     * The line itself.
     *
     * @param share of the input's bytes that have been read, where its size is known
     */
    static String line(Counts counts, OptionalDouble share, double seconds) {
        StringBuilder out = new StringBuilder();
        share.ifPresent(s -> {
            int full = (int) Math.round(Math.min(1, s) * BAR);
            out.append('[')
                    .append("#".repeat(full))
                    .append(".".repeat(BAR - full))
                    .append(']');
            out.append(String.format(Locale.ROOT, " %3d %%  ", (int) Math.floor(Math.min(1, s) * 100)));
        });
        out.append(String.format(
                Locale.ROOT,
                "%,d articles  %,d words/s  %,d triples/s",
                counts.articles(),
                Math.round(counts.words() / Math.max(seconds, 0.001)),
                Math.round(counts.triples() / Math.max(seconds, 0.001))));
        if (share.isPresent() && share.getAsDouble() >= LEAST_SHARE) {
            long left = Math.round(seconds * (1 - share.getAsDouble()) / share.getAsDouble());
            out.append("  ").append(clock(Math.max(0, left))).append(" left");
        }
        return out.toString();
    }

    private static String clock(long seconds) {
        return seconds >= 3600
                ? String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }
}
