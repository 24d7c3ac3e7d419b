package org.isnad.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * The rows of a catalogue in a file: first every string once, then the rows with the strings' numbers, then a checksum of all before
 * it. Thirty thousand articles are some eighty megabytes and read in two seconds.
 */
final class CatalogueFile {
    private static final int CHECKSUM_BYTES = Long.BYTES;

    private CatalogueFile() {}

    /** Writes beside the place and moves there, so that a stop leaves the whole file or none. */
    static void write(Path file, CatalogueRows rows) throws IOException {
        Writer body = new Writer();
        body.rows(rows);
        Writer whole = new Writer();
        whole.number(body.strings.size());
        for (String text : body.strings.keySet()) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            whole.number(bytes.length);
            whole.bytes(bytes, bytes.length);
        }
        whole.bytes(body.buffer, body.size);
        CRC32 checksum = new CRC32();
        checksum.update(whole.buffer, 0, whole.size);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (FileChannel out = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.wrap(whole.buffer, 0, whole.size));
            out.write(ByteBuffer.allocate(CHECKSUM_BYTES)
                    .putLong(checksum.getValue())
                    .flip());
            out.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The rows, or nothing where the file is not whole. */
    static Optional<CatalogueRows> read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int size = bytes.length - CHECKSUM_BYTES;
        if (size < 0) {
            return Optional.empty();
        }
        CRC32 checksum = new CRC32();
        checksum.update(bytes, 0, size);
        if (ByteBuffer.wrap(bytes, size, CHECKSUM_BYTES).getLong() != checksum.getValue()) {
            return Optional.empty();
        }
        return Optional.of(new Reader(bytes).rows());
    }

    private static final class Writer {
        private final Map<String, Integer> strings = new LinkedHashMap<>();
        private byte[] buffer = new byte[1 << 16];
        private int size;

        void rows(CatalogueRows rows) {
            number(rows.articles().size());
            rows.articles().values().forEach(this::article);
            number(rows.claims().size());
            rows.claims().values().forEach(this::claim);
            number(rows.events().size());
            rows.events().values().forEach(this::event);
            number(rows.framings().size());
            rows.framings().forEach(f -> texts(f.iri(), f.article(), f.label(), f.framed(), f.wording()));
            number(rows.things().size());
            rows.things().values().forEach(this::thing);
            number(rows.appearances().size());
            rows.appearances().forEach((thing, articles) -> {
                text(thing);
                number(articles.size());
                articles.forEach(this::text);
            });
            number(rows.quads().size());
            rows.quads().forEach(this::texts);
        }

        private void article(ArticleRow a) {
            texts(a.iri(), a.id(), a.title(), a.outlet(), a.date());
        }

        private void claim(ClaimRow c) {
            texts(c.iri(), c.article());
            numbers(c.cueBegin(), c.cueEnd(), c.contentBegin(), c.contentEnd());
            texts(c.speaker().orElse(""), c.via().orElse(""), c.cue(), c.stance(), c.voice());
            numbers(c.direct() ? 1 : 0, thousandths(c.confidence()));
        }

        private void event(EventRow e) {
            texts(e.iri(), e.article());
            numbers(e.begin(), e.end());
            texts(e.type(), e.mode());
            list(e.agents());
            list(e.recipients());
            texts(
                    e.place(),
                    e.edtf(),
                    e.earliest(),
                    e.latest(),
                    e.status(),
                    e.voice(),
                    e.incident().orElse(""));
            number(thousandths(e.confidence()));
        }

        private void thing(Thing t) {
            texts(t.iri(), t.arabic(), t.english(), t.kind(), t.state(), t.sector());
            list(t.others());
        }

        private void list(List<String> texts) {
            number(texts.size());
            texts.forEach(this::text);
        }

        private void texts(String... texts) {
            for (String text : texts) {
                text(text);
            }
        }

        private void text(String text) {
            int next = strings.size();
            Integer known = strings.putIfAbsent(text, next);
            number(known == null ? next : known);
        }

        private void numbers(int... numbers) {
            for (int number : numbers) {
                number(number);
            }
        }

        /** Seven bits a byte, the lowest first; no number here is negative. */
        private void number(int number) {
            int rest = number;
            room(5);
            while (rest >= 0x80) {
                buffer[size++] = (byte) (rest & 0x7F | 0x80);
                rest >>>= 7;
            }
            buffer[size++] = (byte) rest;
        }

        private void bytes(byte[] bytes, int length) {
            room(length);
            System.arraycopy(bytes, 0, buffer, size, length);
            size += length;
        }

        private void room(int more) {
            if (size + more > buffer.length) {
                buffer = java.util.Arrays.copyOf(buffer, Math.max(size + more, buffer.length * 2));
            }
        }
    }

    private static int thousandths(double confidence) {
        return (int) Math.round(confidence * 1000);
    }

    private static final class Reader {
        private final byte[] bytes;
        private int at;
        private final String[] strings;

        Reader(byte[] bytes) {
            this.bytes = bytes;
            this.strings = new String[number()];
            for (int i = 0; i < strings.length; i++) {
                int length = number();
                strings[i] = new String(bytes, at, length, StandardCharsets.UTF_8);
                at += length;
            }
        }

        CatalogueRows rows() {
            Map<String, ArticleRow> articles = table(n -> {
                ArticleRow a = new ArticleRow(text(), text(), text(), text(), text());
                return Map.entry(a.iri(), a);
            });
            Map<String, ClaimRow> claims = table(n -> {
                ClaimRow c = claim();
                return Map.entry(c.iri(), c);
            });
            Map<String, EventRow> events = table(n -> {
                EventRow e = event();
                return Map.entry(e.iri(), e);
            });
            List<FramingRow> framings = new ArrayList<>();
            for (int n = number(); n > 0; n--) {
                framings.add(new FramingRow(text(), text(), text(), text(), text()));
            }
            Map<String, Thing> things = table(n -> {
                Thing t = thing();
                return Map.entry(t.iri(), t);
            });
            Map<String, Set<String>> appearances = table(n -> Map.entry(text(), new HashSet<>(list())));
            Map<String, String> quads = table(n -> Map.entry(text(), text()));
            return new CatalogueRows(articles, things, events, claims, framings, appearances, quads);
        }

        private ClaimRow claim() {
            String iri = text();
            String article = text();
            int[] at = {number(), number(), number(), number()};
            Optional<String> speaker = known();
            Optional<String> via = known();
            String cue = text();
            String stance = text();
            String voice = text();
            boolean direct = number() == 1;
            return new ClaimRow(
                    iri,
                    article,
                    at[0],
                    at[1],
                    at[2],
                    at[3],
                    speaker,
                    via,
                    cue,
                    stance,
                    direct,
                    voice,
                    number() / 1000.0);
        }

        private EventRow event() {
            return new EventRow(
                    text(),
                    text(),
                    number(),
                    number(),
                    text(),
                    text(),
                    list(),
                    list(),
                    text(),
                    text(),
                    text(),
                    text(),
                    text(),
                    text(),
                    known(),
                    number() / 1000.0);
        }

        private Thing thing() {
            String[] fields = {text(), text(), text(), text(), text(), text()};
            return new Thing(fields[0], fields[1], fields[2], list(), fields[3], fields[4], fields[5]);
        }

        private <T> Map<String, T> table(java.util.function.IntFunction<Map.Entry<String, T>> row) {
            int count = number();
            Map<String, T> out = new LinkedHashMap<>(count * 4 / 3 + 1);
            for (int i = 0; i < count; i++) {
                Map.Entry<String, T> entry = row.apply(i);
                out.put(entry.getKey(), entry.getValue());
            }
            return out;
        }

        private List<String> list() {
            int count = number();
            String[] out = new String[count];
            for (int i = 0; i < count; i++) {
                out[i] = text();
            }
            return List.of(out);
        }

        private Optional<String> known() {
            String text = text();
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        }

        private String text() {
            return strings[number()];
        }

        private int number() {
            int out = 0;
            for (int shift = 0; ; shift += 7) {
                byte b = bytes[at++];
                out |= (b & 0x7F) << shift;
                if (b >= 0) {
                    return out;
                }
            }
        }
    }
}
