package org.isnad.sources;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds the articles that a person's arguments mean: files, folders, globs, JSON Lines, {@code -} for standard input. */
public final class Sources {
    private static final String STANDARD_INPUT = "-";
    private static final String METADATA = ".json";

    private final FieldNames fields;
    private final InputStream standardInput;
    private final Meter meter = new Meter();

    public Sources(FieldNames fields, InputStream standardInput) {
        this.fields = fields;
        this.standardInput = standardInput;
    }

    /** How far the reading is. */
    public Meter meter() {
        return meter;
    }

    /** The source of several arguments, read in their order. */
    public ArticleSource of(List<String> arguments) {
        List<ArticleSource> parts = new ArrayList<>();
        List<Problem> wrong = new ArrayList<>();
        for (String argument : arguments) {
            add(argument, parts, wrong);
        }
        return (articles, problems) -> {
            wrong.forEach(problems);
            parts.forEach(p -> p.read(articles, problems));
        };
    }

    private void add(String argument, List<ArticleSource> parts, List<Problem> wrong) {
        if (argument.equals(STANDARD_INPUT)) {
            meter.expectUnknown();
            parts.add(new JsonLines("standard input", () -> standardInput, fields, meter));
            return;
        }
        try {
            Path path = Path.of(argument);
            if (Files.isDirectory(path)) {
                folder(argument, path, parts, wrong);
            } else if (Files.isRegularFile(path)) {
                file(path, parts);
            } else if (Files.exists(path)) {
                meter.expectUnknown();
                parts.add(new JsonLines(argument, () -> Files.newInputStream(path), fields, meter));
            } else if (argument.matches(".*[*?\\[{].*")) {
                glob(argument, parts, wrong);
            } else {
                wrong.add(Problem.skipped(
                        argument, "no such file or folder; expected articles (.txt, .jsonl, .jsonl.gz)"));
            }
        } catch (IOException e) {
            wrong.add(Problem.skipped(argument, "cannot be listed: " + Reason.of(e)));
        } catch (java.io.UncheckedIOException e) {
            wrong.add(Problem.skipped(argument, "cannot be listed: " + Reason.of(e)));
        } catch (IllegalArgumentException e) {
            wrong.add(Problem.skipped(argument, "is no file name and no pattern: " + e.getMessage()));
        }
    }

    private void folder(String argument, Path path, List<ArticleSource> parts, List<Problem> wrong) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(path)) {
            files = walk.filter(Files::isRegularFile)
                    .filter(f -> isText(f) || isJsonLines(f))
                    .sorted()
                    .toList();
        }
        if (files.isEmpty()) {
            wrong.add(Problem.skipped(
                    argument, "found no articles in this folder; expected .txt, .jsonl or .jsonl.gz files"));
        }
        files.forEach(f -> file(f, parts));
    }

    private void glob(String pattern, List<ArticleSource> parts, List<Problem> wrong) throws IOException {
        int slash = pattern.lastIndexOf('/', firstWildcard(pattern));
        Path root = Path.of(slash < 0 ? "." : slash == 0 ? "/" : pattern.substring(0, slash));
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + (slash < 0 ? "./" + pattern : pattern));
        List<Path> files = List.of();
        if (Files.isDirectory(root)) {
            try (Stream<Path> walk = Files.walk(root)) {
                files = walk.filter(Files::isRegularFile)
                        .filter(f -> matcher.matches(f) && !name(f).endsWith(METADATA))
                        .sorted()
                        .toList();
            }
        }
        if (files.isEmpty()) {
            wrong.add(Problem.skipped(pattern, "no file matches this pattern"));
        }
        files.forEach(f -> file(f, parts));
    }

    private static int firstWildcard(String pattern) {
        int i = 0;
        while ("*?[{".indexOf(pattern.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    private void file(Path path, List<ArticleSource> parts) {
        meter.expect(path.toFile().length());
        parts.add(
                isJsonLines(path)
                        ? new JsonLines(path.toString(), () -> Files.newInputStream(path), fields, meter)
                        : new TextFile(path, fields, meter));
    }

    private static boolean isText(Path path) {
        return name(path).endsWith(".txt");
    }

    private static boolean isJsonLines(Path path) {
        String name = name(path);
        return name.endsWith(".jsonl") || name.endsWith(".jsonl.gz") || name.endsWith(".ndjson");
    }

    private static String name(Path path) {
        return path.getFileName().toString().toLowerCase(Locale.ROOT);
    }
}
