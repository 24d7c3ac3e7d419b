package org.isnad.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecurityTest {
    private static final String SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";

    private Optional<ServedStore> running = Optional.empty();

    @BeforeAll
    void start(@TempDir Path folder) {
        running = Optional.of(ServedStore.start(
                folder.resolve("db"),
                Settings.onPort(0).withTimeLimit(Duration.ofSeconds(3)).withRows(2000)));
    }

    @AfterAll
    void stop() {
        running.ifPresent(ServedStore::close);
    }

    private ServedStore served() {
        return running.orElseThrow();
    }

    private long quads() {
        return served().store().read(() -> {
            long count = 0;
            var all = served().store().dataset().find(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
            while (all.hasNext()) {
                all.next();
                count++;
            }
            return count;
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT DATA { <x:a> <x:b> <x:c> }",
                "DROP ALL",
                "CLEAR GRAPH <https://w3id.org/isnad/graph/registry>",
                "LOAD <file:///etc/passwd>",
                "LOAD <http://example.org/>"
            })
    void refusesUpdatesHoweverTheyAreSent(String update) {
        long before = quads();
        assertTrue(served().send("POST", "/sparql", "application/sparql-update", update)
                        .statusCode()
                >= 400);
        assertTrue(served().send("POST", "/sparql", "application/sparql-query", update)
                        .statusCode()
                >= 400);
        assertTrue(served().send(
                                "POST",
                                "/sparql",
                                "application/x-www-form-urlencoded",
                                "update=" + update.replace(" ", "+"))
                        .statusCode()
                >= 400);
        assertTrue(served().ask(update).statusCode() >= 400);
        assertEquals(before, quads());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
    void refusesMethodsThatWrite(String method) {
        long before = quads();
        for (String path : List.of("/sparql", "/sparql?default", "/data/isnad.ttl", "/id/state/SYR", "/")) {
            assertEquals(
                    405,
                    served().send(method, path, "text/turtle", "<x:a> <x:b> <x:c> .")
                            .statusCode(),
                    path);
        }
        assertEquals(
                405,
                served().send("POST", "/data", "text/turtle", "<x:a> <x:b> <x:c> .")
                        .statusCode());
        assertEquals(before, quads());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
                "SELECT * { SERVICE SILENT ?e { ?s ?p ?o } }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } }",
                "SELECT * { { SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } } }",
                "SELECT (<java:java.lang.System>(1) AS ?x) {}",
                "SELECT (COUNT(<java:java.lang.System>(1)) AS ?x) {}",
                "SELECT * { ?s ?p ?o FILTER(<java:java.lang.System>(?o)) }",
                "SELECT * { ?s ?p ?o } ORDER BY <java:java.lang.System>(?o)",
                "SELECT * { BIND(<http://jena.apache.org/ARQ/jsFunction#f>(1) AS ?x) }",
                "SELECT * { BIND(CALL(<java:java.lang.System>) AS ?x) }",
                "SELECT * { BIND(<http://jena.apache.org/ARQ/function#wait>(9999999) AS ?x) }",
                "SELECT * { ?s <java:org.isnad.Code> ?o }",
                "SELECT * { ?s <http://jena.apache.org/ARQ/property#splitIRI> (?a ?b) }"
            })
    void refusesWhatReachesOutOfTheQuery(String query) {
        HttpResponse<String> answer = served().ask(query);
        assertEquals(400, answer.statusCode(), answer.body());
        assertFalse(answer.body().isBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "http://127.0.0.1:1/data.ttl"})
    void readsNoFileAndNoAddressThroughFrom(String graph) {
        HttpResponse<String> answer = served().ask("SELECT * FROM <" + graph + "> { ?s ?p ?o }");
        assertEquals(200, answer.statusCode());
        assertFalse(answer.body().contains("\"value\""), answer.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../pom.xml",
                "/..%2f..%2fetc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/fonts/..%2f..%2forg/isnad/cli/Isnad.class",
                "/views/../../META-INF/MANIFEST.MF",
                "/org/isnad/cli/Isnad.class",
                "/data/../../etc/passwd.ttl",
                "/data/article/..%2f..%2fx.ttl",
                "//etc/passwd",
                "/..\\..\\etc\\passwd"
            })
    void servesNothingOutsideItsFolder(String path) throws IOException {
        String answer = served().raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 4"), answer.lines().findFirst().orElse(""));
        assertFalse(answer.contains("root:"));
    }

    @Test
    void answersOnlyToItsOwnName() throws IOException {
        String answer = served().raw("GET /api/overview HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 403"), answer);
        assertTrue(Gate.isLocal("localhost:3030") && Gate.isLocal("127.0.0.1") && Gate.isLocal("[::1]:80"));
        assertFalse(Gate.isLocal("localhost.evil.example") || Gate.isLocal("127.0.0.1.evil.example:3030"));
    }

    @Test
    void refusesLongBodiesAnnouncedOrInChunks() {
        String big = "query=" + "x".repeat(400_000);
        assertEquals(
                413,
                served().send("POST", "/sparql", "application/x-www-form-urlencoded", big)
                        .statusCode());
        HttpRequest chunked = served().request("/sparql")
                .header("Content-Type", "application/sparql-query")
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(big.getBytes(StandardCharsets.UTF_8))))
                .build();
        assertEquals(413, served().send(chunked).statusCode());
        assertTrue(served().ask("SELECT * { ?s ?p \"" + "x".repeat(40_000) + "\" }")
                        .statusCode()
                >= 414);
        assertEquals(200, served().ask("ASK {}").statusCode());
    }

    @Test
    void survivesNestingThatOverflowsTheParser() {
        String nested = "SELECT * " + "{".repeat(30_000) + "}".repeat(30_000);
        HttpResponse<String> answer = served().send("POST", "/sparql", "application/sparql-query", nested);
        assertEquals(400, answer.statusCode());
        assertEquals(200, served().ask("ASK {}").statusCode());
    }

    @Test
    void neverSendsHalfAnAnswer() {
        HttpResponse<String> answer = served().ask("SELECT * { ?s ?p ?o }");
        assertEquals(413, answer.statusCode());
        assertTrue(answer.body().contains("2000 rows"), answer.body());
        assertEquals(413, served().ask("CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }").statusCode());
        assertEquals(200, served().ask("SELECT * { ?s ?p ?o } LIMIT 2000").statusCode());
        HttpResponse<String> late = served().ask(SLOW);
        assertEquals(503, late.statusCode());
        assertTrue(late.body().contains("longer than 3 s"), late.body());
    }

    @Test
    void stopsARegularExpressionThatNeverEnds() {
        String query = "SELECT * { BIND(REGEX(\"" + "a".repeat(80) + "!\", \"^(a|aa)+\\\\1?$\") AS ?x) }";
        assertEquals(503, served().ask(query).statusCode());
        String replacing = "SELECT * { BIND(REPLACE(\"" + "a".repeat(80) + "!\", \"^(a|aa)+\\\\1?$\", \"\") AS ?x) }";
        assertEquals(503, served().ask(replacing).statusCode());
        assertTrue(served().ask("SELECT (REPLACE(\"abc\"@ar, \"B(.)\", \"$1x\", \"i\") AS ?x) {}")
                .body()
                .contains("acx"));
    }

    @Test
    void answersOthersWhileFiftySlowQueriesRun() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(50);
        try {
            List<Future<Integer>> slow = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                slow.add(pool.submit(() -> served().ask(SLOW).statusCode()));
            }
            Thread.sleep(500);
            assertEquals(200, served().ask("ASK { ?s ?p ?o }").statusCode());
            assertEquals(200, served().get("/api/overview").statusCode());
            assertEquals(200, served().get("/").statusCode());
            for (Future<Integer> answer : slow) {
                assertEquals(503, answer.get());
            }
        } finally {
            pool.shutdownNow();
        }
        assertEquals(200, served().ask("ASK { ?s ?p ?o }").statusCode());
    }

    @Test
    void writesScriptsInNamesAndTextsAsText() {
        for (String path : List.of("/id/article/a1", "/id/person/x", "/id/outlet/o", "/id/%3Cscript%3E", "/data/")) {
            HttpResponse<String> page = served().get(path, "Accept", "text/html");
            assertFalse(page.body().contains("<script"), path);
            assertFalse(page.body().contains("<img src=x"), path);
        }
        Report report = new Report(served().store(), Optional.of("a1"), true);
        assertFalse(report.html().contains("<script"));
        assertFalse(report.html().contains("<img src=x"));
        assertFalse(report.svg().contains("<script"));
    }

    @Test
    void sendsAContentPolicyWithoutInlineScript() {
        for (String path : List.of("/", "/app.js", "/api/overview", "/id/state/SYR", "/nothing")) {
            HttpResponse<String> answer = served().get(path);
            String policy =
                    answer.headers().firstValue("Content-Security-Policy").orElse("");
            assertTrue(policy.contains("script-src 'self'") && !policy.contains("unsafe"), path);
            assertEquals(
                    "nosniff",
                    answer.headers().firstValue("X-Content-Type-Options").orElse(""));
        }
        assertFalse(served().get("/").body().contains("<script>"));
        assertEquals(400, served().get("/sparql?query=ASK%7B%7D&callback=alert").statusCode());
    }
}
