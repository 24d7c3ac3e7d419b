package org.isnad.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.isnad.rdf.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each check against a graph that breaks its rule and no other. */
class CheckingTest {
    private static final ShapeCheck SHAPES = new ShapeCheck();
    private static final String ARTICLE = Terms.DEFAULT_BASE + "article/alpha-1";
    private static final String EVENT = ARTICLE + "/event/48-52-assault";
    private static final String REPORTED = ARTICLE + "/event/79-83-accuse";
    private static final String CLAIM = ARTICLE + "/claim/0-3";

    private static String prefixes() {
        return Terms.PREFIXES.entrySet().stream()
                .map(e -> "PREFIX " + e.getKey() + ": <" + e.getValue() + ">\n")
                .collect(Collectors.joining());
    }

    /** The graph of the article alpha-1, without some triples and with others. */
    private static List<String> broken(String subject, String property, String added) {
        DatasetGraph data = DemoStore.data();
        Graph graph = GraphFactory.createDefaultGraph();
        Node name = NodeFactory.createURI("https://w3id.org/isnad/graph/article/alpha-1");
        data.find(name, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(q -> graph.add(q.asTriple()));
        if (!property.isEmpty()) {
            List<Triple> gone = graph.find(NodeFactory.createURI(subject), NodeFactory.createURI(property), Node.ANY)
                    .toList();
            assertTrue(!gone.isEmpty(), "nothing to remove at " + subject);
            gone.forEach(graph::delete);
        }
        RDFParser.create()
                .source(new StringReader(prefixes() + added))
                .lang(Lang.TURTLE)
                .checking(false)
                .parse(graph);
        Node registry = NodeFactory.createURI("https://w3id.org/isnad/graph/registry");
        return Checking.check(SHAPES, name.getURI(), graph, true, node -> {
                    List<Triple> out = new ArrayList<>();
                    data.find(registry, node, Node.ANY, Node.ANY).forEachRemaining(q -> out.add(q.asTriple()));
                    return out;
                })
                .stream()
                .map(Finding::rule)
                .distinct()
                .toList();
    }

    private static String isn(String name) {
        return Terms.ISN + name;
    }

    @Test
    void theDemoBreaksNoRule(@TempDir Path folder) {
        List<Finding> findings = new ArrayList<>();
        Checking.Report report;
        try (GraphStore store = DemoStore.create(folder.resolve("store"))) {
            report = new Checking(store).run(2, findings::add);
        }
        assertEquals(List.of(), findings.stream().map(f -> f.line(false)).toList());
        assertEquals(4, report.articles());
        assertEquals(0, report.total());
    }

    @Test
    void anEventWithoutVoice() {
        assertEquals(
                List.of("shape:OneVoice isn:assertedBy", "shape:ClaimedByAClaim isn:assertedBy").stream()
                        .sorted()
                        .toList(),
                broken(EVENT, isn("assertedBy"), "").stream().sorted().toList());
    }

    @Test
    void anEventWithTwoVoices() {
        List<String> rules = broken("", "", "<" + EVENT + "> isn:assertedBy <" + ARTICLE + "> .");
        assertTrue(rules.contains("shape:OneVoice isn:assertedBy"), rules.toString());
    }

    @Test
    void anAllegationTakenForAFact() {
        assertTrue(broken("", "", "<" + EVENT + "> a sem:Event .").contains("shape:ClaimedByAClaim"));
        assertTrue(broken("", "", "<" + EVENT + "> a isn:ReportedEvent , sem:Event .")
                .contains("shape:ReportedByTheArticle isn:assertedBy"));
        assertTrue(broken(REPORTED, isn("assertedBy"), "<" + REPORTED + "> isn:assertedBy <" + CLAIM + "> .")
                .contains("shape:ReportedByTheArticle isn:assertedBy"));
    }

    @Test
    void wordsThatAreNotTheArticlesAtTheirCharacters() {
        String mention = ARTICLE + "#char=0,3";
        assertEquals(
                List.of("mention-text"),
                broken(
                        mention,
                        "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#anchorOf",
                        "<" + mention + "> nif:anchorOf \"كتب\"@ar ."));
        assertEquals(
                List.of("mention-iri", "mention-text").stream().sorted().toList(),
                broken(
                                mention,
                                "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#endIndex",
                                "<" + mention + "> nif:endIndex \"5\"^^xsd:nonNegativeInteger .")
                        .stream()
                        .sorted()
                        .toList());
    }

    @Test
    void aTextThatIsNotTheOneItsHashWasTakenFrom() {
        assertEquals(
                List.of("text-hash"),
                broken(ARTICLE, isn("textSha256"), "<" + ARTICLE + "> isn:textSha256 \"" + "0".repeat(64) + "\" ."));
    }

    @Test
    void anEntityOfTwoKinds() {
        assertTrue(broken(
                        "",
                        "",
                        "<https://w3id.org/isnad/id/state/RUS> a isn:Person , isn:State , isn:Actor ;"
                                + " skos:prefLabel \"روسيا\"@ar .")
                .contains("shape:Person"));
    }

    @Test
    void anIriThatIsNotAscii() {
        assertTrue(broken("", "", "<" + CLAIM + "> dct:relation <https://example.org/سانا> .")
                .contains("iri-ascii"));
    }

    @Test
    void aBlankNode() {
        assertTrue(broken("", "", "<" + CLAIM + "> dct:relation [] .").contains("no-blank-nodes"));
    }

    @Test
    void aChainOfClaimsThatComesBackToItself() {
        String other = ARTICLE + "/claim/9-9";
        List<String> rules = broken(
                CLAIM,
                isn("assertedBy"),
                "<" + CLAIM + "> isn:assertedBy <" + other + "> . <" + other + "> a isn:Claim ; isn:assertedBy <"
                        + CLAIM + "> .");
        assertTrue(rules.contains("claim-cycle"), rules.toString());
    }

    @Test
    void aDayThatTheCalendarDoesNotHave() {
        assertTrue(broken("", "", "<" + EVENT + "> dct:date \"2020-02-30\"^^xsd:date .")
                .contains("valid-date"));
        assertTrue(broken(EVENT, isn("edtf"), "<" + EVENT + "> isn:edtf \"tomorrow\" .")
                .contains("shape:Event isn:edtf"));
    }

    @Test
    void aFindingNamesNodeRuleFoundAndExpectedInTwoLanguages() {
        Finding finding = new Finding("g", EVENT, "shape:OneVoice isn:assertedBy", "nothing", "one voice", "صوت واحد");
        assertEquals(
                "article/alpha-1/event/48-52-assault: shape:OneVoice isn:assertedBy: found nothing; expected: one voice",
                finding.line(false));
        assertTrue(finding.line(true).endsWith("صوت واحد"));
    }

    @Test
    void whatOnlyShowsAcrossGraphs(@TempDir Path folder) {
        List<String> rules = new ArrayList<>();
        try (GraphStore store = DemoStore.create(folder.resolve("across"))) {
            DatasetGraph more = org.apache.jena.sparql.core.DatasetGraphFactory.createGeneral();
            RDFParser.create()
                    .source(new StringReader(prefixes()
                            + "GRAPH <https://w3id.org/isnad/graph/extra> {\n"
                            + "<https://w3id.org/isnad/id/state/RUS> a isn:Place .\n"
                            + "<" + EVENT + "> a sem:Event ; isn:refersTo <urn:incident> .\n"
                            + "<urn:alone> a isn:Incident . <urn:claim> a isn:Claim . }"))
                    .lang(Lang.TRIG)
                    .parse(more);
            List<org.apache.jena.sparql.core.Quad> quads = new ArrayList<>();
            more.find().forEachRemaining(quads::add);
            store.write(() -> quads.forEach(store.dataset()::add));
            new Checking(store).run(1, f -> rules.add(f.rule() + " " + Names.of(f.node())));
        }
        assertEquals(
                Map.of(
                        "check/allegation-as-fact article/alpha-1/event/48-52-assault", 1L,
                        "check/entity-of-two-kinds state/RUS", 1L,
                        "check/event-without-voice urn:claim", 1L,
                        "check/incident-without-events urn:alone", 1L,
                        "check/incident-without-events urn:incident", 1L),
                rules.stream().collect(Collectors.groupingBy(r -> r, Collectors.counting())));
    }
}
