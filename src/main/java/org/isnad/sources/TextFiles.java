package org.isnad.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.isnad.text.Article;

/** Plain text files, one article each; {@code NAME.json} beside {@code NAME.txt} may give date, outlet, address and author. */
final class TextFiles implements ArticleSource {
    private static final String METADATA = ".json";

    private final List<Path> files;

    TextFiles(List<Path> files) {
        this.files = List.copyOf(files);
    }

    @Override
    public void read(Consumer<Article> articles, Consumer<Problem> problems) {
        for (Path file : files) {
            try {
                if (Files.size(file) > 4L * ArticleChecks.MOST_CHARACTERS) {
                    problems.accept(new Problem(
                            file.toString(),
                            "found " + Files.size(file) + " bytes, expected one article of at most "
                                    + ArticleChecks.MOST_CHARACTERS + " characters; split it, one article a file"));
                    continue;
                }
                read(file, articles, problems);
            } catch (IOException e) {
                problems.accept(new Problem(file.toString(), "cannot be read: " + Reason.of(e)));
            }
        }
    }

    private static void read(Path file, Consumer<Article> articles, Consumer<Problem> problems) throws IOException {
        Optional<String> text = Charsets.decode(Files.readAllBytes(file));
        if (text.isEmpty()) {
            problems.accept(new Problem(
                    file.toString(),
                    "found no text, expected Arabic in UTF-8, UTF-16 or windows-1256; is it a binary file?"));
            return;
        }
        Article article = withMetadata(file, Article.of(id(file), text.get()), problems);
        ArticleChecks.problem(article)
                .ifPresentOrElse(p -> problems.accept(new Problem(file.toString(), p)), () -> articles.accept(article));
    }

    private static Article withMetadata(Path file, Article article, Consumer<Problem> problems) throws IOException {
        Path metadata = file.resolveSibling(id(file) + METADATA);
        if (!Files.isRegularFile(metadata)) {
            return article;
        }
        return new ArticleJson(FieldNames.DEFAULT)
                .metadata(
                        Files.readAllBytes(metadata),
                        article,
                        p -> problems.accept(new Problem(metadata.toString(), p)));
    }

    /** The file's name without its extension. */
    static String id(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
