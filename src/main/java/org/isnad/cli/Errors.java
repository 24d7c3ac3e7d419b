package org.isnad.cli;

import java.io.UncheckedIOException;
import org.isnad.lexicon.LexiconException;
import org.isnad.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into one line and an exit code. */
final class Errors implements IExecutionExceptionHandler {
    static final int CHECK_FAILED = 1;
    static final int INPUT_OUTPUT = 3;

    private final Isnad isnad;

    Errors(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) throws Exception {
        if (e instanceof UncheckedIOException || e instanceof LexiconException || e instanceof StoreException) {
            command.getErr().println("isnad: " + e.getMessage());
            if (isnad.verbosity() > 1) {
                e.printStackTrace(command.getErr());
            } else if (isnad.verbosity() == 1) {
                for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                    command.getErr().println("  because: " + cause);
                }
            }
            return INPUT_OUTPUT;
        }
        throw e;
    }
}
