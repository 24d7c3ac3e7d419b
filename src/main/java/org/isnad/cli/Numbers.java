package org.isnad.cli;

import java.util.Locale;

/** Figures as a person reads them. */
final class Numbers {
    private Numbers() {}

    static String grouped(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
    }

    /** A row of a summary: name, value. */
    static String row(String name, String value) {
        return String.format(Locale.ROOT, "%-16s %s", name, value);
    }
}
