package org.isnad.sources;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.isnad.text.Article;

/** JSON Lines, plain or gzip: one article an object. A damaged line is reported as file:line and skipped. */
final class JsonLines implements ArticleSource {
    /** Longest line in bytes; a longer one is skipped without being held in memory. */
    static final int MOST_BYTES = 16 * 1024 * 1024;

    private static final int BUFFER = 1 << 16;

    /** Opens a stream anew. */
    interface Opener {
        InputStream open() throws IOException;
    }

    private final String name;
    private final Opener opener;
    private final ArticleJson json;
    private final Meter meter;

    JsonLines(String name, Opener opener, FieldNames fields, Meter meter) {
        this.name = name;
        this.opener = opener;
        this.json = new ArticleJson(fields);
        this.meter = meter;
    }

    @Override
    public void read(Consumer<Article> articles, Consumer<Problem> problems) {
        int line = 0;
        try (InputStream in = plain(new BufferedInputStream(meter.counting(opener.open()), BUFFER))) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER];
            long length = 0;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                int from = 0;
                for (int i = 0; i < n; i++) {
                    if (buffer[i] == '\n') {
                        length += i - from;
                        keep(bytes, buffer, from, i, length);
                        line(++line, bytes, length, articles, problems);
                        bytes.reset();
                        length = 0;
                        from = i + 1;
                    }
                }
                length += n - from;
                keep(bytes, buffer, from, n, length);
            }
            if (length > 0) {
                line(++line, bytes, length, articles, problems);
            }
        } catch (IOException e) {
            problems.accept(
                    Problem.skipped(
                            name + (line > 0 ? ":" + (line + 1) : ""),
                            line == 0
                                    ? "cannot be read: " + Reason.of(e)
                                    : "cannot be read on: " + Reason.of(e) + "; the " + line
                                            + " lines before were read; if the file is cut off, fetch it again and run the same command"));
        }
    }

    private static void keep(ByteArrayOutputStream bytes, byte[] buffer, int from, int to, long length) {
        if (length <= MOST_BYTES) {
            bytes.write(buffer, from, to - from);
        }
    }

    private void line(
            int number,
            ByteArrayOutputStream bytes,
            long length,
            Consumer<Article> articles,
            Consumer<Problem> problems) {
        String place = name + ":" + number;
        if (length > MOST_BYTES) {
            problems.accept(Problem.skipped(
                    place,
                    "found a line of " + length + " bytes, expected one article of at most " + MOST_BYTES
                            + "; split it, one article a line; skipped"));
            return;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
            if (text.isBlank()) {
                return;
            }
            Article article = json.article(withoutMark(number, text), w -> problems.accept(Problem.warning(place, w)));
            ArticleChecks.problem(article)
                    .ifPresentOrElse(p -> problems.accept(Problem.skipped(place, p)), () -> articles.accept(article));
        } catch (CharacterCodingException e) {
            problems.accept(Problem.skipped(
                    place, "found bytes that are not UTF-8; expected UTF-8 (iconv converts it); skipped"));
        } catch (JsonProcessingException e) {
            problems.accept(Problem.skipped(place + column(e), "not JSON: " + ArticleJson.firstLine(e) + "; skipped"));
        } catch (IllegalArgumentException e) {
            problems.accept(Problem.skipped(place, e.getMessage() + "; skipped"));
        }
    }

    private static String column(JsonProcessingException e) {
        return Optional.ofNullable(e.getLocation())
                .map(l -> ":" + Math.max(1, l.getColumnNr()))
                .orElse("");
    }

    /** A byte order mark may open a file. */
    private static String withoutMark(int number, String text) {
        return number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Gzip is told by its first two bytes, whatever the file is called. */
    private static InputStream plain(BufferedInputStream in) throws IOException {
        in.mark(2);
        int first = in.read();
        int second = in.read();
        in.reset();
        if (first == 0xFF && second == 0xFE || first == 0xFE && second == 0xFF) {
            throw new IOException("found UTF-16, expected JSON Lines in UTF-8; convert it with iconv");
        }
        return first == 0x1f && second == 0x8b ? new GZIPInputStream(in, BUFFER) : in;
    }
}
