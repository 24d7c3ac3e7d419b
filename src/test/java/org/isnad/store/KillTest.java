package org.isnad.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a real build (the signal that no program can catch) at random moments: in transactions, between them, while links are written
 * and in compaction. After each kill the store opens and holds whole articles only; in the end it is, byte for byte, what an
 * undisturbed build gives.
 */
class KillTest {
    private static final int ARTICLES = 30;
    private static final int KILLS = 20;

    @TempDir
    Path folder = Path.of(".");

    @Test
    void losesNothingWhenKilledAtRandomMoments() throws IOException, InterruptedException {
        Path undisturbed = folder.resolve("undisturbed");
        SmallNews.build(undisturbed, SmallNews.articles(ARTICLES), 2);
        String expected = export(undisturbed);
        Map<String, Long> sizes = sizes(undisturbed);
        Random random = new Random(20);
        long start = System.nanoTime();
        assertTrue(runsToItsEnd(folder.resolve("timed"), Integer.MAX_VALUE));
        int longest = (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        int kills = 0;
        int partial = 0;
        int store = 0;
        while (kills < KILLS) {
            Path db = folder.resolve("db-" + store);
            if (runsToItsEnd(db, random.nextInt(longest))) {
                assertEquals(expected, export(db));
                store++;
                continue;
            }
            kills++;
            Map<String, Long> found = sizes(db);
            found.forEach((graph, size) -> assertEquals(sizes.get(graph), size, graph));
            partial += !found.isEmpty() && found.size() < sizes.size() ? 1 : 0;
        }
        Path last = folder.resolve("db-" + store);
        assertTrue(runsToItsEnd(last, Integer.MAX_VALUE));
        assertEquals(expected, export(last));
        assertTrue(partial > 0, "no kill fell between the first article and the last: the moments are badly chosen");
    }

    /** Starts a build and kills it so long after it has begun; whether it was done before. */
    private static boolean runsToItsEnd(Path db, int millis) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UnlockDiagnosticVMOptions",
                        "-XX:-BytecodeVerificationRemote",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledBuild.class.getName(),
                        db.toString(),
                        Integer.toString(ARTICLES))
                .redirectErrorStream(true)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String first = out.readLine();
            assertNotNull(first);
            assertEquals("building", first, () -> first + "\n" + out.lines().toList());
            if (!process.waitFor(millis, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
                return false;
            }
            assertEquals(0, process.exitValue(), () -> out.lines().toList().toString());
            return true;
        } finally {
            process.destroyForcibly();
        }
    }

    /** Quads of each article's graph. */
    private static Map<String, Long> sizes(Path db) {
        try (GraphStore store = GraphStore.create(db)) {
            return store.read(() -> {
                Map<String, Long> out = new HashMap<>();
                String articles = store.iris().graph("article/").getURI();
                store.dataset().listGraphNodes().forEachRemaining(g -> {
                    if (g.getURI().startsWith(articles)) {
                        out.put(g.getURI(), count(store, g));
                    }
                });
                return out;
            });
        }
    }

    private static long count(GraphStore store, Node graph) {
        return TupleCounts.of(store.dataset()).inGraph(graph);
    }

    private static String export(Path db) {
        try (GraphStore store = GraphStore.open(db)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new Exporting(store).write(out, Lang.NQUADS, g -> true);
            return out.toString(StandardCharsets.UTF_8);
        }
    }
}
