package org.isnad.store;

/** A store or query that cannot be used; the message says place, what was found, what was expected and the remedy. */
public final class StoreException extends RuntimeException {
    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
