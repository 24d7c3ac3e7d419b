package org.isnad.lexicon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.isnad.text.Sha256;

/** A short hash of the program's classes and data: what was extracted with another one is stale. */
public final class DataFingerprint {
    private static final int DIGITS = 16;

    private DataFingerprint() {}

    /** Hex digits that change when any class, lexicon, registry or model of the program does. */
    public static String compute() {
        return Resources.fromRoot(DataFingerprint::hash);
    }

    private static String hash(Path root) {
        List<Path> files;
        try (Stream<Path> walk = Resources.below(root)) {
            files = walk.filter(f -> belongs(root.relativize(f).toString().replace('\\', '/')))
                    .toList();
        }
        try {
            MessageDigest digest = Sha256.digest();
            byte[] buffer = new byte[1 << 16];
            for (Path file : files) {
                try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                    while (in.read(buffer) >= 0) {
                        // Reading is what feeds the digest.
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own files cannot be read", e);
        }
    }

    private static boolean belongs(String name) {
        return name.startsWith("lexicon/")
                || name.startsWith("registry/")
                || name.startsWith("models/")
                || name.matches("org/isnad/(text|lexicon|analysis|mentions|entities|syntax|events|claims|rdf)/.*");
    }
}
