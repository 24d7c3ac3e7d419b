package org.isnad.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.isnad.store.GraphStore;
import org.isnad.text.Normaliser;
import org.isnad.text.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Names what a store holds and the program that reads it: another name after every commit that changed a quad, after a compaction, and
 * under a program that would make other files of it.
 *
 * <p>TDB2's trees are copied on write, so a changed index has another root, and the roots stand in its {@code .bpt} files.
 */
record Generation(String name) {
    private static final int DIGITS = 20;
    /** The classes that decide what stands in the kept files. */
    private static final List<Class<?>> MAKERS = List.of(
            CatalogueFile.class,
            CatalogueReader.class,
            OutletNames.class,
            ArticleRow.class,
            ClaimRow.class,
            EventRow.class,
            FramingRow.class,
            Thing.class,
            TextIndex.class,
            OverviewView.class,
            VocabularyView.class,
            Answer.class,
            FoldedArabic.class,
            Normaliser.class);

    static Generation of(GraphStore store) {
        Path data = Path.of(
                TDBInternal.getDatasetGraphTDB(store.dataset()).getLocation().getDirectoryPath());
        try (Stream<Path> files = Files.list(data)) {
            MessageDigest digest = Sha256.digest();
            digest.update(data.getFileName().toString().getBytes(StandardCharsets.UTF_8));
            for (Path roots :
                    files.filter(f -> f.toString().endsWith(".bpt")).sorted().toList()) {
                digest.update(roots.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(roots));
            }
            for (Class<?> maker : MAKERS) {
                digest.update(code(maker));
            }
            return new Generation(HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS));
        } catch (IOException e) {
            throw new UncheckedIOException(data + ": cannot be read", e);
        }
    }

    private static byte[] code(Class<?> maker) throws IOException {
        try (@Nullable InputStream in = maker.getResourceAsStream(maker.getSimpleName() + ".class")) {
            return in == null ? new byte[0] : in.readAllBytes();
        }
    }
}
