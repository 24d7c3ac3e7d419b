package org.isnad.sources;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** How many bytes of the inputs have been read, of how many: what a progress bar needs. Any thread may ask. */
public final class Meter {
    private final AtomicLong total = new AtomicLong();
    private final AtomicLong done = new AtomicLong();
    private final AtomicBoolean endless = new AtomicBoolean();

    /** The share of the input that has been read, 0 to 1; empty where its size is not known (standard input). */
    public OptionalDouble share() {
        long all = total.get();
        return endless.get() || all == 0 ? OptionalDouble.empty() : OptionalDouble.of(done.get() / (double) all);
    }

    void expect(long bytes) {
        total.addAndGet(bytes);
    }

    void expectUnknown() {
        endless.set(true);
    }

    void read(long bytes) {
        done.addAndGet(bytes);
    }

    /** A stream whose bytes are counted as they are read. */
    InputStream counting(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int b = super.read();
                Meter.this.read(b < 0 ? 0 : 1);
                return b;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int n = super.read(buffer, offset, length);
                Meter.this.read(Math.max(0, n));
                return n;
            }
        };
    }
}
