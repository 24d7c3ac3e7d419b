package org.isnad.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.isnad.text.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
    private static final String NEWS = "بحث وزير الخارجية مع نظيره العراقي العلاقات بين البلدين.";

    @TempDir
    Path folder = Path.of(".");

    private final List<Article> articles = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    @Test
    void readsJsonLinesPlainAndCompressed() throws IOException {
        String line = record("a-1", "2020-02-29", NEWS);
        write("plain.jsonl", line.getBytes(StandardCharsets.UTF_8));
        write("packed.jsonl.gz", gzip(record("a-2", "2020-03-01", NEWS)));
        read("plain.jsonl");
        read("packed.jsonl.gz");
        assertEquals(List.of("a-1", "a-2"), articles.stream().map(Article::id).toList());
        assertEquals(Optional.of(LocalDate.of(2020, 2, 29)), articles.get(0).date());
        assertEquals("عنوان\n\n" + NEWS, articles.get(0).text());
        assertEquals(List.of(), problems);
    }

    @Test
    void reportsDamagedLinesWithTheirPlaceAndGoesOn() throws IOException {
        String lines = record("a-1", "2020-01-01", NEWS)
                + "{\"id\": \"a-2\", \n"
                + "[1, 2]\n"
                + "{\"text\": \"" + NEWS + "\"}\n"
                + "{\"id\": \"a-3\"}\n"
                + "\n"
                + record("a-4", "2020-01-01", NEWS);
        write("news.jsonl", lines.getBytes(StandardCharsets.UTF_8));
        read("news.jsonl");
        assertEquals(List.of("a-1", "a-4"), articles.stream().map(Article::id).toList());
        assertEquals(4, problems.size());
        assertTrue(
                problems.get(0).place().matches(".*news.jsonl:2:\\d+"),
                problems.get(0).place());
        assertProblem(1, "news.jsonl:3", "no JSON object");
        assertProblem(2, "news.jsonl:4", "field «id» is missing");
        assertProblem(3, "news.jsonl:5", "field «text» is missing");
    }

    @Test
    void reportsInvalidUtf8AndReadsTheOtherLines() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(record("a-1", "2020-01-01", NEWS).getBytes(StandardCharsets.UTF_8));
        bytes.write(new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', '}', '\n'});
        bytes.write(record("a-2", "2020-01-01", NEWS).getBytes(StandardCharsets.UTF_8));
        write("news.jsonl", bytes.toByteArray());
        read("news.jsonl");
        assertEquals(2, articles.size());
        assertProblem(0, "news.jsonl:2", "not UTF-8");
    }

    @Test
    void readsATruncatedArchiveUpToTheCut() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 4000; i++) {
            lines.append(record("a-" + i, "2020-01-01", NEWS + " " + Integer.toHexString(i * 7919)));
        }
        byte[] whole = gzip(lines.toString());
        write("cut.jsonl.gz", Arrays.copyOf(whole, whole.length / 2));
        read("cut.jsonl.gz");
        assertTrue(articles.size() > 100 && articles.size() < 4000, "read " + articles.size());
        assertProblem(0, "cut.jsonl.gz:" + (articles.size() + 1), "cannot be read on");
    }

    @Test
    void skipsALineOfTwoHundredMegabytesWithoutHoldingIt() {
        InputStream longLine = Collections.nCopies(200, new byte[1 << 20]).stream()
                .map(b -> {
                    byte[] filled = b.clone();
                    Arrays.fill(filled, (byte) 'x');
                    return (InputStream) new ByteArrayInputStream(filled);
                })
                .reduce(InputStream.nullInputStream(), SequenceInputStream::new);
        InputStream all = new SequenceInputStream(
                longLine,
                new ByteArrayInputStream(("\n" + record("a-1", "2020-01-01", NEWS)).getBytes(StandardCharsets.UTF_8)));
        new Sources(FieldNames.DEFAULT, all).of(List.of("-")).read(articles::add, problems::add);
        assertEquals(1, articles.size());
        assertProblem(0, "standard input:1", "found a line of 209715200 bytes");
    }

    @Test
    void readsAnArticleWithoutItsDateWhereTheDateIsNone() throws IOException {
        for (String date : List.of("0000-01-01", "2021-02-30", "أمس", "99999-01-01", "0017-03-04")) {
            articles.clear();
            problems.clear();
            write("news.jsonl", record("a-1", date, NEWS).getBytes(StandardCharsets.UTF_8));
            read("news.jsonl");
            assertEquals(Optional.empty(), articles.get(0).date(), date);
            assertProblem(0, "news.jsonl:1", "is no day");
            assertEquals(false, problems.get(0).skipped());
        }
    }

    @Test
    void detectsWindows1256AndUtf16() throws IOException {
        String text = (NEWS + "\n").repeat(6);
        write("windows.txt", text.getBytes(Charset.forName("windows-1256")));
        write("utf16.txt", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
        write("utf16be.txt", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE));
        read("windows.txt");
        read("utf16.txt");
        read("utf16be.txt");
        assertEquals(
                List.of(text, text, text), articles.stream().map(Article::text).toList(), problems.toString());
    }

    @Test
    void keepsBidiControlsAndZeroWidthCharactersOfTheText() throws IOException {
        String text = "\u202Bقال\u202C الوزير\u200F إن\u200C الأمر\uFEFF جيد.";
        write("bidi.txt", text.getBytes(StandardCharsets.UTF_8));
        read("bidi.txt");
        assertEquals(text, articles.get(0).text());
    }

    @Test
    void replacesWhatNoStoreCanHold() throws IOException {
        String line = "{\"id\": \"a-1\", \"text\": \"" + NEWS + " \\ud83d \\u0000 \\ud83d\\ude00\"}\n";
        write("news.jsonl", line.getBytes(StandardCharsets.UTF_8));
        read("news.jsonl");
        assertEquals(NEWS + " \uFFFD \uFFFD \uD83D\uDE00", articles.get(0).text());
    }

    @Test
    void saysInOneLineWhatIsNoArticle() throws IOException {
        write("empty.txt", new byte[0]);
        write("picture.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3, (byte) 0xFF, (byte) 0xFE, 0});
        write("english.txt", "The minister said that talks would go on.".getBytes(StandardCharsets.UTF_8));
        write("long.txt", NEWS.repeat(20_000_000 / NEWS.length() / 2).getBytes(StandardCharsets.UTF_8));
        Files.createDirectory(folder.resolve("nothing"));
        for (String name :
                List.of("empty.txt", "picture.txt", "english.txt", "long.txt", "nothing", "absent.txt", "*.xyz")) {
            read(name);
        }
        assertEquals(List.of(), articles);
        assertProblem(0, "empty.txt", "empty");
        assertProblem(1, "picture.txt", "binary");
        assertProblem(2, "english.txt", "not Arabic");
        assertProblem(3, "long.txt", "expected one article");
        assertProblem(4, "nothing", "no articles");
        assertProblem(5, "absent.txt", "no such file");
        assertProblem(6, "*.xyz", "no file matches");
        problems.forEach(p -> assertEquals(1, p.toString().lines().count()));
    }

    @Test
    void readsMetadataBesideATextAndGoesOnWithoutWhatIsDamaged() throws IOException {
        write("one.txt", NEWS.getBytes(StandardCharsets.UTF_8));
        write("one.json", "{\"outlet\": \"SANA\", \"date\": \"2023-05-10\"}".getBytes(StandardCharsets.UTF_8));
        write("two.txt", NEWS.getBytes(StandardCharsets.UTF_8));
        write("two.json", "{\"date".getBytes(StandardCharsets.UTF_8));
        new Sources(new FieldNames(Map.of("source", "outlet")), InputStream.nullInputStream())
                .of(List.of(folder.toString() + "/*"))
                .read(articles::add, problems::add);
        assertEquals(Optional.of("SANA"), articles.get(0).outlet());
        assertEquals(Optional.of(LocalDate.of(2023, 5, 10)), articles.get(0).date());
        assertEquals(2, articles.size());
        assertProblem(0, "two.json", "not JSON");
    }

    @Test
    void saysOnceThatAJsonLinesFileIsUtf16() throws IOException {
        write(
                "news.jsonl",
                ("\uFEFF" + record("a-1", "2020-01-01", NEWS).repeat(50)).getBytes(StandardCharsets.UTF_16LE));
        read("news.jsonl");
        assertEquals(1, problems.size());
        assertProblem(0, "news.jsonl", "UTF-16");
    }

    private static String record(String id, String date, String text) {
        return "{\"id\": \"" + id + "\", \"date\": \"" + date + "\", \"title\": \"عنوان\", \"text\": \"" + text
                + "\"}\n";
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
    }

    private void read(String name) {
        new Sources(FieldNames.DEFAULT, InputStream.nullInputStream())
                .of(List.of(folder.resolve(name).toString()))
                .read(articles::add, problems::add);
    }

    private void assertProblem(int index, String place, String message) {
        Problem problem = problems.get(index);
        assertTrue(problem.place().endsWith(place), problem.toString());
        assertTrue(problem.message().contains(message), problem.toString());
    }
}
