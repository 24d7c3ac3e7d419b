package org.isnad.store;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import org.isnad.text.Sha256;

/**
 * Which graphs an endpoint has been sent, and in what version: a file beside the store for each endpoint, a line a graph, the last line
 * of a graph counts. A line that a stop cut off counts for nothing.
 */
final class PushLog implements AutoCloseable {
    private static final String GONE = "-";

    private final Map<String, String> sent = new TreeMap<>();
    private final BufferedWriter out;

    private PushLog(Path file) throws IOException {
        boolean cut = false;
        if (Files.exists(file)) {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            cut = !text.isEmpty() && !text.endsWith("\n");
            text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(this::read);
        }
        this.out = Files.newBufferedWriter(
                file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        if (cut) {
            out.newLine();
        }
    }

    static PushLog open(Path store, URI endpoint) throws IOException {
        Path folder = Files.createDirectories(store.resolve("push"));
        return new PushLog(folder.resolve(Sha256.hex(endpoint.toString()).substring(0, 16) + ".tsv"));
    }

    private void read(String line) {
        String[] cells = line.split("\t");
        if (cells.length == 2) {
            put(cells[0], cells[1]);
        }
    }

    private void put(String graph, String version) {
        if (version.equals(GONE)) {
            sent.remove(graph);
        } else {
            sent.put(graph, version);
        }
    }

    /** Graph → version. */
    Map<String, String> sent() {
        return Map.copyOf(sent);
    }

    void add(String graph, String version) throws IOException {
        put(graph, version);
        out.write(graph + "\t" + version + "\n");
        out.flush();
    }

    void remove(String graph) throws IOException {
        add(graph, GONE);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
