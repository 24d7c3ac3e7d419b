package org.isnad.sources;

/**
 * An input that could not be read as an article: the run goes on without it.
 *
 * @param place file, or file:line
 * @param message what was found, what was expected, and the remedy
 */
public record Problem(String place, String message) {
    @Override
    public String toString() {
        return place + ": " + message;
    }
}
