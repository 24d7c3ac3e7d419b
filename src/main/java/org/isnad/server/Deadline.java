package org.isnad.server;

import java.time.Duration;
import org.apache.jena.query.QueryCancelledException;

/** The moment by which a query must be done. */
record Deadline(long nanoTime) {
    private static final int LOOK_EVERY = 4096;

    static Deadline in(Duration limit) {
        return new Deadline(System.nanoTime() + limit.toNanos());
    }

    void check() {
        if (System.nanoTime() - nanoTime > 0) {
            throw new QueryCancelledException();
        }
    }

    /** The same characters; reading them ends with an exception once the time is over, also in a back-tracking match. */
    CharSequence guard(CharSequence text) {
        return new Guarded(text, this);
    }

    private static final class Guarded implements CharSequence {
        private final CharSequence text;
        private final Deadline deadline;
        private int reads;

        Guarded(CharSequence text, Deadline deadline) {
            this.text = text;
            this.deadline = deadline;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++reads % LOOK_EVERY == 0) {
                deadline.check();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
