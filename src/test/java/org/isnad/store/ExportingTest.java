package org.isnad.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.isnad.text.Article;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportingTest {
    private static final Map<ExportFormat, Lang> TRIPLES = Map.of(
            ExportFormat.TURTLE, Lang.TURTLE,
            ExportFormat.N_TRIPLES, Lang.NTRIPLES,
            ExportFormat.JSON_LD, Lang.JSONLD,
            ExportFormat.RDF_XML, Lang.RDFXML);

    @TempDir
    static Path folder = Path.of(".");

    @BeforeAll
    static void build() {
        List<Article> articles = new ArrayList<>(SmallNews.articles(12));
        articles.add(SmallNews.article(
                "marks",
                "SYR تتهم RUS \"مرتين\" \\ \t <b>&amp;</b> 😀 \u202Bيمين\u202C\r\nSYR تتهم IRQ بخرق الاتفاق\n"));
        articles.add(SmallNews.article("مقال بالعربية/1", "USA تتهم IRQ بخرق الاتفاق الموقع\n"));
        SmallNews.build(folder.resolve("db"), articles, 2);
    }

    @Test
    void everySyntaxOfTriplesSaysTheSame() {
        Graph expected = graph(export(ExportFormat.N_TRIPLES, Profile.CORE, false), Lang.NTRIPLES);
        TRIPLES.forEach((format, lang) -> {
            assertTrue(expected.isIsomorphicWith(graph(export(format, Profile.CORE, false), lang)), format.toString());
            assertTrue(
                    expected.isIsomorphicWith(graph(export(format, Profile.CORE, true), lang)), format + " in ASCII");
        });
    }

    @Test
    void everySyntaxOfQuadsHoldsTheWholeStore() {
        try (GraphStore store = GraphStore.open(folder.resolve("db"))) {
            long quads = store.read(() -> TupleCounts.of(store.dataset()).all());
            DatasetGraph lines = dataset(write(store, ExportFormat.N_QUADS, Profile.CORE, true), Lang.NQUADS);
            DatasetGraph trig = dataset(write(store, ExportFormat.TRIG, Profile.CORE, false), Lang.TRIG);
            assertEquals(quads, lines.stream().count());
            lines.stream().forEach(q -> assertTrue(trig.contains(q), q.toString()));
            assertEquals(quads, trig.stream().count());
        }
    }

    @Test
    void writesEachTripleOfTheUnionOnce() {
        List<String> lines =
                export(ExportFormat.N_TRIPLES, Profile.CORE, false).lines().toList();
        assertEquals(new TreeSet<>(lines).size(), lines.size());
    }

    @Test
    void asciiHasOneEscapeForACharacterOutsideTheBasicPlane() {
        String lines = export(ExportFormat.N_QUADS, Profile.CORE, true);
        assertTrue(lines.chars().allMatch(c -> c < 0x80));
        assertTrue(lines.contains("\\U0001F600"));
        assertFalse(lines.contains("\\uD83D"));
    }

    @Test
    void mintsAsciiIrisForArabicIds() {
        assertTrue(export(ExportFormat.N_QUADS, Profile.CORE, false)
                .lines()
                .allMatch(
                        l -> l.replaceAll("\"([^\"\\\\]|\\\\.)*\"", "").chars().allMatch(c -> c > 0x1F && c < 0x7F)));
    }

    @Test
    void groupsTurtleByNodeWithItsTypeFirst() {
        String turtle = export(ExportFormat.TURTLE, Profile.CORE, false);
        assertTrue(turtle.contains("\narticle:news-1 a schema:NewsArticle, isn:Article ;\n    "), turtle);
        assertTrue(turtle.contains("\n# Events\n"));
        assertTrue(turtle.contains("isn:confidence 0.5 ;"));
    }

    @Test
    void webAnnotationsQuoteTheArticleExactly() {
        Graph graph = graph(export(ExportFormat.N_TRIPLES, Profile.OA, false), Lang.NTRIPLES);
        String oa = "http://www.w3.org/ns/oa#";
        assertFalse(graph.stream()
                .filter(t -> t.getPredicate().getURI().equals(oa + "exact"))
                .toList()
                .isEmpty());
        assertTrue(graph.stream().noneMatch(t -> t.getPredicate().getURI().endsWith("nif-core#anchorOf")));
    }

    @Test
    void schemaOrgHoldsNothingElse() {
        Graph graph = graph(export(ExportFormat.N_TRIPLES, Profile.SCHEMA, false), Lang.NTRIPLES);
        assertFalse(graph.isEmpty());
        assertTrue(graph.stream()
                .map(t -> t.getPredicate().getURI())
                .allMatch(p -> p.startsWith("http://schema.org/") || p.endsWith("#type")));
    }

    @Test
    void writesEventsAsCameoAndPlover() {
        try (GraphStore store = GraphStore.open(folder.resolve("db"))) {
            ByteArrayOutputStream cameo = new ByteArrayOutputStream();
            ByteArrayOutputStream plover = new ByteArrayOutputStream();
            long rows = new EventTables(store).cameo(cameo, g -> true);
            assertEquals(rows, new EventTables(store).plover(plover, g -> true));
            List<String> lines = cameo.toString(StandardCharsets.UTF_8).lines().toList();
            assertEquals(rows + 1, lines.size());
            lines.forEach(l -> assertEquals(20, l.split("\t", -1).length));
            assertTrue(lines.get(1).contains("\tDisapprove\t110\t-2.0\t"), lines.get(1));
            assertTrue(plover.toString(StandardCharsets.UTF_8).contains("\"Event Type\":\"ACCUSE\""));
        }
    }

    @Test
    void theTableOfCodesHasEveryTypeAndModeOfPlover() {
        var codes = org.isnad.lexicon.Table.load("export/cameo.tsv", "plover", "cameo").rows().stream()
                .map(r -> r.get("plover"))
                .toList();
        org.isnad.lexicon.Table.load("ontology/plover.tsv", "kind", "key").rows().stream()
                .filter(r -> r.get("kind").equals("type") || r.get("kind").equals("mode"))
                .forEach(r -> assertTrue(codes.contains(r.get("key")), r.get("key")));
    }

    private static String export(ExportFormat format, Profile profile, boolean ascii) {
        try (GraphStore store = GraphStore.open(folder.resolve("db"))) {
            return write(store, format, profile, ascii);
        }
    }

    private static String write(GraphStore store, ExportFormat format, Profile profile, boolean ascii) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Exporting(store, profile, ascii).write(out, format, g -> true);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Graph graph(String text, Lang lang) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFDataMgr.read(graph, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), lang);
        return graph;
    }

    private static DatasetGraph dataset(String text, Lang lang) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        RDFDataMgr.read(dataset, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), lang);
        return dataset;
    }
}
