package org.isnad.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.isnad.text.Article;

/** A plain text file, one article; {@code NAME.json} beside {@code NAME.txt} may give date, outlet, address and author. */
final class TextFile implements ArticleSource {
    private static final String METADATA = ".json";

    private final Path file;
    private final ArticleJson json;
    private final Meter meter;

    TextFile(Path file, FieldNames fields, Meter meter) {
        this.file = file;
        this.json = new ArticleJson(fields);
        this.meter = meter;
    }

    @Override
    public void read(Consumer<Article> articles, Consumer<Problem> problems) {
        try {
            long size = Files.size(file);
            meter.read(size);
            if (size > 4L * ArticleChecks.MOST_CHARACTERS) {
                problems.accept(Problem.skipped(
                        file.toString(),
                        "found " + size + " bytes, expected one article of at most " + ArticleChecks.MOST_CHARACTERS
                                + " characters; split it, one article a file"));
            } else {
                readText(articles, problems);
            }
        } catch (IOException e) {
            problems.accept(Problem.skipped(file.toString(), "cannot be read: " + Reason.of(e)));
        }
    }

    private void readText(Consumer<Article> articles, Consumer<Problem> problems) throws IOException {
        Optional<String> text = Charsets.decode(Files.readAllBytes(file));
        if (text.isEmpty()) {
            problems.accept(Problem.skipped(
                    file.toString(),
                    "found no text, expected Arabic in UTF-8, UTF-16 or windows-1256; is it a binary file?"));
            return;
        }
        Article article = withMetadata(Article.of(id(file), text.get()), problems);
        ArticleChecks.problem(article)
                .ifPresentOrElse(
                        p -> problems.accept(Problem.skipped(file.toString(), p)), () -> articles.accept(article));
    }

    private Article withMetadata(Article article, Consumer<Problem> problems) throws IOException {
        Path metadata = file.resolveSibling(id(file) + METADATA);
        if (!Files.isRegularFile(metadata)) {
            return article;
        }
        return json.metadata(
                Files.readAllBytes(metadata), article, p -> problems.accept(Problem.warning(metadata.toString(), p)));
    }

    /** The file's name without its extension. */
    static String id(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
