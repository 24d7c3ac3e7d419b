package org.isnad.lexicon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The program's own files, whether they lie in a jar or in a folder of classes. */
public final class Resources {
    private Resources() {}

    /** Gives the root of the program's files to a function. */
    public static <T> T fromRoot(Function<Path, T> use) {
        try {
            Path path = Path.of(Resources.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(path)) {
                return use.apply(path);
            }
            try (FileSystem jar = FileSystems.newFileSystem(path, Map.of())) {
                return use.apply(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own files cannot be read", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program's own place is no URI", e);
        }
    }

    /** The files below a folder of the program, in order. */
    static Stream<Path> below(Path folder) {
        try {
            return Files.isDirectory(folder)
                    ? Files.walk(folder).filter(Files::isRegularFile).sorted()
                    : Stream.of();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": cannot be listed", e);
        }
    }

    /** Contents of the files below a folder that end so, by path relative to the folder, in order. */
    public static Map<String, String> texts(String folder, String ending) {
        return fromRoot(root -> {
            Map<String, String> out = new java.util.TreeMap<>();
            Path base = root.resolve(folder);
            try (Stream<Path> files = below(base)) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(ending)).toList()) {
                    out.put(base.relativize(file).toString().replace('\\', '/'), Files.readString(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(folder + ": cannot be read", e);
            }
            return out;
        });
    }

    /** Paths of all files below a folder of the program, relative to it, in order. */
    public static java.util.List<String> names(String folder) {
        return fromRoot(root -> {
            Path base = root.resolve(folder);
            try (Stream<Path> files = below(base)) {
                return files.map(f -> base.relativize(f).toString().replace('\\', '/'))
                        .toList();
            }
        });
    }
}
