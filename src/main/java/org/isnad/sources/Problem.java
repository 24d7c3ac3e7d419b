package org.isnad.sources;

/**
 * Something wrong with an input: the run goes on without it.
 *
 * @param place file, or file:line
 * @param message what was found, what was expected, and the remedy
 * @param skipped whether an article was lost by it; else it was read without the field that is wrong
 */
public record Problem(String place, String message, boolean skipped) {
    /** An input that could not be read as an article. */
    public static Problem skipped(String place, String message) {
        return new Problem(place, message, true);
    }

    static Problem warning(String place, String message) {
        return new Problem(place, message, false);
    }

    @Override
    public String toString() {
        return place + ": " + message;
    }
}
