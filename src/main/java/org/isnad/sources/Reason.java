package org.isnad.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** An input error in plain words. */
final class Reason {
    private Reason() {}

    static String of(UncheckedIOException e) {
        return Optional.ofNullable(e.getCause()).map(Reason::of).orElse("input error");
    }

    static String of(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        return Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
    }
}
