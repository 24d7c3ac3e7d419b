package org.isnad.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file wholly or not at all: to a neighbour first, which takes its name at the end. */
final class WholeFile {
    /** Writes to a stream; closing it is allowed. */
    interface Content {
        long write(OutputStream out) throws IOException;
    }

    private WholeFile() {}

    /**
     * Writes a file.
     *
     * @return what the content says it wrote
     * @throws UncheckedIOException with the file's name, after which the file is as it was before
     */
    static long write(Path file, Content content) {
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            long written;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
                written = content.write(out);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be written: " + reason(e), e);
        } catch (UncheckedIOException e) {
            throw new UncheckedIOException(
                    file + ": cannot be written: " + e.getMessage(), new IOException(e.getMessage(), e));
        } finally {
            delete(part);
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : " (" + e.getMessage() + ")");
    }

    private static void delete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            part.toFile().deleteOnExit();
        }
    }
}
