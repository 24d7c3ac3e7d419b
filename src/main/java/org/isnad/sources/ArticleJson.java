package org.isnad.sources;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.isnad.text.Article;

/** Articles and their metadata from JSON objects. */
final class ArticleJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2200;
    private static final int DATE_LENGTH = 10;
    private static final char REPLACEMENT = '\uFFFD';

    private final FieldNames fields;

    ArticleJson(FieldNames fields) {
        this.fields = fields;
    }

    /**
     * The article of a record; its text is title, empty line and text.
     *
     * @param warnings gets what is wrong with a field that can be done without
     * @throws JsonProcessingException if it is not JSON
     * @throws IllegalArgumentException if it lacks what an article needs; the message says what
     */
    Article article(String line, Consumer<String> warnings) throws JsonProcessingException {
        JsonNode root = JSON.readTree(line);
        if (root == null || !root.isObject()) {
            throw new IllegalArgumentException("found no JSON object, expected one article");
        }
        String id = field(root, "id")
                .orElseThrow(() -> new IllegalArgumentException("field «" + fields.of("id")
                        + "» is missing; every article needs an id (--field id=NAME maps it)"));
        String body = field(root, "text")
                .orElseThrow(() -> new IllegalArgumentException("field «" + fields.of("text")
                        + "» is missing or empty; expected the article's text (--field text=NAME maps it)"));
        String title = field(root, "title").orElse("");
        String text = title.isEmpty() ? body : title + "\n\n" + body;
        Article article = new Article(
                id,
                text,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                title.codePointCount(0, title.length()));
        return withMetadata(root, article, warnings);
    }

    /** An article with the metadata of a JSON object beside it. */
    Article metadata(byte[] json, Article article, Consumer<String> warnings) {
        try {
            JsonNode root = JSON.readTree(json);
            if (root != null && root.isObject()) {
                return withMetadata(root, article, warnings);
            }
            warnings.accept("found no JSON object, expected one; the article is read without metadata");
        } catch (JsonProcessingException e) {
            warnings.accept("is not JSON (" + firstLine(e) + "); the article is read without metadata");
        } catch (IOException e) {
            warnings.accept("is not UTF-8; the article is read without metadata");
        }
        return article;
    }

    static String firstLine(JsonProcessingException e) {
        return e.getOriginalMessage().lines().findFirst().orElse("damaged");
    }

    private Article withMetadata(JsonNode root, Article article, Consumer<String> warnings) {
        return new Article(
                article.id(),
                article.text(),
                field(root, "source"),
                field(root, "date").flatMap(d -> date(d.strip(), warnings)),
                field(root, "url"),
                field(root, "author"),
                article.titleLength());
    }

    private static Optional<LocalDate> date(String value, Consumer<String> warnings) {
        String day = value.length() > DATE_LENGTH ? value.substring(0, DATE_LENGTH) : value;
        try {
            LocalDate date = LocalDate.parse(day);
            if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
                return Optional.of(date);
            }
        } catch (DateTimeException e) {
            // Reported below with the year that is out of range: the remedy is the same.
        }
        warnings.accept("date «" + value.lines().findFirst().orElse("")
                + "» is no day (expected YYYY-MM-DD); the article is read without a date");
        return Optional.empty();
    }

    private Optional<String> field(JsonNode root, String name) {
        JsonNode value = root.path(fields.of(name));
        return value.isValueNode() && !value.isNull()
                ? Optional.of(storable(value.asText())).filter(s -> !s.isBlank())
                : Optional.empty();
    }

    /**
     * JSON can escape what no file and no store can hold: half a surrogate pair ({@code \ud83d} alone) and {@code \u0000}. Each becomes
     * U+FFFD, so that offsets stay.
     */
    static String storable(String text) {
        StringBuilder out = new StringBuilder(text);
        boolean changed = false;
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < out.length() && Character.isLowSurrogate(out.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c) || c == '\0') {
                out.setCharAt(i, REPLACEMENT);
                changed = true;
            }
        }
        return changed ? out.toString() : text;
    }
}
