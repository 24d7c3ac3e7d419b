package org.isnad.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.isnad.rdf.Iris;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndpointTest {
    private Optional<ServedStore> running = Optional.empty();

    @BeforeAll
    void start(@TempDir Path folder) {
        running = Optional.of(ServedStore.start(folder.resolve("db"), Settings.onPort(0)));
    }

    @AfterAll
    void stop() {
        running.ifPresent(ServedStore::close);
    }

    private ServedStore served() {
        return running.orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "application/sparql-results+json, application/sparql-results+json",
        "application/sparql-results+xml, application/sparql-results+xml",
        "text/csv, text/csv",
        "text/tab-separated-values, text/tab-separated-values"
    })
    void givesRowsInTheFormatThatIsAskedFor(String accept, String type) {
        HttpResponse<String> answer = served().ask(
                        "SELECT ?n { <https://w3id.org/isnad/id/state/SYR> <http://www.w3.org/2004/02/skos/core#prefLabel> ?n }",
                        "Accept",
                        accept);
        assertEquals(200, answer.statusCode());
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith(type));
        assertTrue(answer.body().contains("سوريا"));
    }

    @ParameterizedTest
    @CsvSource({"text/turtle", "application/ld+json", "application/n-triples", "application/rdf+xml"})
    void givesGraphsInTheFormatThatIsAskedFor(String accept) {
        HttpResponse<String> answer = served().ask("DESCRIBE <https://w3id.org/isnad/id/state/SYR>", "Accept", accept);
        assertEquals(200, answer.statusCode());
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith(accept));
    }

    @Test
    void takesQueriesByPostInBothWays() {
        assertTrue(served().send("POST", "/sparql", "application/sparql-query", "ASK { ?s ?p \"سورية\"@ar }")
                .body()
                .contains("true"));
        assertTrue(served().send("POST", "/sparql", "application/x-www-form-urlencoded", "query=ASK+%7B%7D")
                .body()
                .contains("true"));
    }

    @Test
    void describesItselfWhenAskedNothing() {
        HttpResponse<String> answer = served().get("/sparql");
        assertEquals(200, answer.statusCode());
        var graph = RDFParser.fromString(answer.body(), Lang.TURTLE)
                .base("http://localhost/sparql")
                .toGraph();
        assertTrue(graph.size() > 10);
    }

    @Test
    void choosesGraphsOfTheStoreWithFrom() {
        String names = "<http://www.w3.org/2004/02/skos/core#prefLabel>";
        assertTrue(served().ask("ASK FROM <https://w3id.org/isnad/graph/registry> { ?s " + names + " \"مصر\"@ar }")
                .body()
                .contains("true"));
        assertTrue(served().ask("ASK FROM <https://w3id.org/isnad/graph/links> { ?s " + names + " \"مصر\"@ar }")
                .body()
                .contains("false"));
        assertTrue(served().ask("ASK { ?s " + names + " \"مصر\"@ar }").body().contains("true"));
    }

    @Test
    void letsOtherPagesReadUnlessToldNotTo(@TempDir Path folder) {
        HttpResponse<String> answer = served().ask("ASK {}", "Origin", "https://example.org");
        assertEquals(
                "*", answer.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
        assertTrue(
                answer.headers().firstValue("Access-Control-Allow-Credentials").isEmpty());
        try (ServedStore closed =
                ServedStore.start(folder.resolve("closed"), Settings.onPort(0).withAllowedOrigin(Optional.empty()))) {
            assertTrue(closed.ask("ASK {}", "Origin", "https://example.org")
                    .headers()
                    .firstValue("Access-Control-Allow-Origin")
                    .isEmpty());
        }
    }

    @Test
    void dereferencesItsIrisAsPageTurtleAndJsonLd() {
        Map<String, String> formats =
                Map.of("text/html", "<h1", "text/turtle", "PREFIX", "application/ld+json", "@context");
        for (String path : List.of("/id/state/SYR", "/id/article/a1", "/id/article/a1/claim/0-5", "/graph/registry")) {
            formats.forEach((accept, mark) -> {
                HttpResponse<String> answer = served().get(path, "Accept", accept);
                assertEquals(200, answer.statusCode(), path + " " + accept);
                assertTrue(
                        answer.headers().firstValue("Content-Type").orElse("").startsWith(accept), path + " " + accept);
                assertTrue(answer.body().contains(mark), path + " " + accept);
            });
        }
        assertEquals(404, served().get("/id/state/NONE").statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://w3id.org/isnad/id/",
                "https://news.example/graph/kg/",
                "http://news.example:8080/data/id/"
            })
    void dereferencesEveryIriOfAStoreWhateverItsBase(String begin, @TempDir Path folder) {
        Iris iris = new Iris(begin);
        try (ServedStore served = ServedStore.start(folder.resolve("db"), Settings.onPort(0), iris)) {
            Set<String> all = new TreeSet<>();
            served.store().read(() -> {
                served.store().dataset().find().forEachRemaining(q -> Stream.of(
                                q.getGraph(), q.getSubject(), q.getObject())
                        .filter(n -> n.isURI() && !n.getURI().contains("filler"))
                        .forEach(n -> all.add(n.getURI())));
                return all;
            });
            Base base = Base.of(served.store());
            all.removeIf(iri -> !iri.startsWith(base.data()) && !iri.startsWith(base.graphs()));
            assertTrue(all.size() > 10, all.toString());
            for (String iri : all) {
                String path = base.path(iri.replaceFirst("#.*", "")).orElseThrow();
                for (String type : List.of("text/html", "text/turtle", "application/ld+json")) {
                    HttpResponse<String> answer = served.get(path, "Accept", type);
                    assertEquals(200, answer.statusCode(), path + " " + type);
                    assertTrue(
                            answer.headers()
                                    .firstValue("Content-Type")
                                    .orElse("")
                                    .startsWith(type),
                            path + " " + type);
                }
                String turtle = served.get(path + "?format=ttl").body();
                Graph graph = RDFParser.fromString(turtle, Lang.TURTLE).toGraph();
                assertTrue(
                        iri.startsWith(base.graphs())
                                || graph.contains(NodeFactory.createURI(iri), Node.ANY, Node.ANY)
                                || graph.contains(Node.ANY, Node.ANY, NodeFactory.createURI(iri)),
                        iri);
            }
            assertTrue(served.get("/data/article/a1.ttl").body().contains("ACCUSE"));
            assertTrue(served.get("/data/isnad.nq").body().contains(begin + "state/SYR"));
            assertTrue(served.get("/api/article?id=a1").body().contains(begin + "person/x"));
        }
    }

    @Test
    void givesDumpsThatParse() {
        for (String ending : List.of("ttl", "nq", "trig", "nt")) {
            HttpResponse<String> answer = served().get("/data/isnad." + ending);
            assertEquals(200, answer.statusCode());
            assertTrue(RDFParser.fromString(
                            answer.body(),
                            ending.equals("ttl")
                                    ? Lang.TURTLE
                                    : ending.equals("nq")
                                            ? Lang.NQUADS
                                            : ending.equals("nt") ? Lang.NTRIPLES : Lang.TRIG)
                    .toDatasetGraph()
                    .find()
                    .hasNext());
        }
        for (Lang lang : List.of(Lang.TURTLE, Lang.NTRIPLES, Lang.TRIG, Lang.NQUADS)) {
            String one = served().get(
                            "/data/article/a1." + lang.getFileExtensions().get(0))
                    .body();
            assertTrue(one.contains("plover/ACCUSE") || one.contains("plover:ACCUSE"), one);
            assertFalse(one.contains("filler"));
            assertEquals(
                    RDFLanguages.isQuads(lang),
                    RDFParser.fromString(one, lang)
                            .toDatasetGraph()
                            .listGraphNodes()
                            .hasNext());
        }
        assertEquals(404, served().get("/data/article/none.ttl").statusCode());
    }

    @ParameterizedTest
    @CsvSource({"سوريه", "سُوريا", "السوريا", "سورية", "Syria", "syr", "سوريي"})
    void findsANameInAnySpelling(String spelling) {
        String answer = served().get("/api/search?only=names&q="
                        + java.net.URLEncoder.encode(spelling, java.nio.charset.StandardCharsets.UTF_8))
                .body();
        assertTrue(answer.contains("state/SYR"), answer);
    }

    @Test
    void findsWordsOfTheTextsByTheirStem() {
        String path = "/api/search?q=" + java.net.URLEncoder.encode("وزارات", java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(served().get(path).body().contains("\"hit\":true"));
        assertFalse(served().get("/api/search?q=zzzz").body().contains("\"hit\":true"));
    }

    @Test
    void answersEveryView() {
        for (String view : List.of(
                "overview",
                "articles",
                "article?id=a1",
                "actor?iri=https://w3id.org/isnad/id/person/x",
                "relations",
                "claims",
                "contradictions",
                "timeline",
                "incidents",
                "queries",
                "vocabulary")) {
            HttpResponse<String> answer = served().get("/api/" + view);
            assertEquals(200, answer.statusCode(), view + ": " + answer.body());
        }
        assertEquals(404, served().get("/api/article?id=none").statusCode());
        assertEquals(400, served().get("/api/article").statusCode());
        assertEquals(404, served().get("/api/nothing").statusCode());
    }
}
