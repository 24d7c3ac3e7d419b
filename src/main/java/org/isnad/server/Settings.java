package org.isnad.server;

import java.time.Duration;
import java.util.Optional;

/**
 * What a server grants.
 *
 * @param port port on the loopback address; 0 takes a free one
 * @param timeLimit longest run of one query
 * @param rows most rows or triples of one answer; an answer that would be longer is refused whole, never cut
 * @param requestBytes longest request body
 * @param parallel queries at one time; further ones are told to come again
 * @param allowedOrigin who else's web pages may read the answers: {@code *} everybody's, an origin, or empty for none
 */
public record Settings(
        int port, Duration timeLimit, long rows, int requestBytes, int parallel, Optional<String> allowedOrigin) {
    public static final int DEFAULT_PORT = 3030;
    private static final Duration DEFAULT_TIME = Duration.ofSeconds(30);
    private static final long DEFAULT_ROWS = 100_000;
    private static final int DEFAULT_BYTES = 256 * 1024;
    private static final int DEFAULT_PARALLEL = 64;

    public Settings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port " + port + ": expected 0 to 65535");
        }
        if (timeLimit.isNegative() || timeLimit.isZero() || rows < 1 || requestBytes < 1 || parallel < 1) {
            throw new IllegalArgumentException("limits: expected more than zero");
        }
    }

    /** The limits of the documentation, on a port. */
    public static Settings onPort(int port) {
        return new Settings(port, DEFAULT_TIME, DEFAULT_ROWS, DEFAULT_BYTES, DEFAULT_PARALLEL, Optional.of("*"));
    }

    public Settings withTimeLimit(Duration limit) {
        return new Settings(port, limit, rows, requestBytes, parallel, allowedOrigin);
    }

    public Settings withRows(long most) {
        return new Settings(port, timeLimit, most, requestBytes, parallel, allowedOrigin);
    }

    public Settings withAllowedOrigin(Optional<String> origin) {
        return new Settings(port, timeLimit, rows, requestBytes, parallel, origin);
    }
}
