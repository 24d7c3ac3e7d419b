package org.isnad.lexicon;

/** A data file that cannot be used: says file:line:column, what was found, what was expected, and the remedy. */
public final class LexiconException extends RuntimeException {
    public LexiconException(String file, int line, int column, String problem) {
        super(file + ":" + line + ":" + column + ": " + problem);
    }

    public LexiconException(String problem) {
        super(problem);
    }
}
