package org.isnad.text;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One news article as it was read. {@link #text()} is never changed: every offset of the graph counts in it.
 *
 * @param id stable name: the file's name without its extension, or the id of a JSON Lines record
 * @param text headline and body exactly as read; for a record with a title of its own: title, empty line, text
 * @param outlet key of the outlet where metadata or page furniture tells it
 * @param date day of publication where metadata tells it; never used as an event's date
 * @param url address where metadata tells it
 * @param author byline where metadata tells it
 * @param titleLength code points of a separate title at the start of {@code text}, 0 where the text has none marked
 */
public record Article(
        String id,
        String text,
        Optional<String> outlet,
        Optional<LocalDate> date,
        Optional<String> url,
        Optional<String> author,
        int titleLength) {

    /** An article of which only the text is known. */
    public static Article of(String id, String text) {
        return new Article(id, text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0);
    }

    /** This article with its outlet known. */
    public Article withOutlet(String key) {
        return new Article(id, text, Optional.of(key), date, url, author, titleLength);
    }

    /** The words of a span, exactly as they stand. */
    public String slice(Span span) {
        int begin = text.offsetByCodePoints(0, span.begin());
        return text.substring(begin, text.offsetByCodePoints(begin, span.length()));
    }
}
