package org.isnad.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

class OntologyTest {
    private static final Path FOLDER = Path.of("ontology");

    @Test
    void ontologyAndJavaNameTheSameTerms() {
        Set<String> defined = new TreeSet<>();
        load("isnad.ttl")
                .find(Node.ANY, RDFS.isDefinedBy.asNode(), Node.ANY)
                .forEachRemaining(t -> defined.add(t.getSubject().getURI().substring(Terms.ISN.length())));
        assertEquals(new TreeSet<>(Terms.own().keySet()), defined);
    }

    @Test
    void everyTermHasLabelAndDefinitionInArabicAndEnglish() {
        Graph graph = load("isnad.ttl");
        List<String> missing = new ArrayList<>();
        for (Node term : Terms.own().values()) {
            for (String language : List.of("ar", "en")) {
                for (Node property : List.of(RDFS.label.asNode(), SKOS.definition.asNode())) {
                    if (texts(graph, term, property, language) != 1) {
                        missing.add(term + " " + property.getLocalName() + "@" + language);
                    }
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void everyConceptHasLabelAndDefinitionInArabicAndEnglishAndAScheme() {
        for (String file : List.of("isnad.ttl", "plover.ttl", "cues.ttl", "frames.ttl")) {
            Graph graph = load(file);
            List<String> missing = new ArrayList<>();
            graph.find(Node.ANY, RDF.type.asNode(), SKOS.Concept.asNode()).forEachRemaining(t -> {
                for (String language : List.of("ar", "en")) {
                    if (texts(graph, t.getSubject(), SKOS.prefLabel.asNode(), language) != 1
                            || texts(graph, t.getSubject(), SKOS.definition.asNode(), language) != 1) {
                        missing.add(t.getSubject() + "@" + language);
                    }
                }
                if (!graph.contains(t.getSubject(), SKOS.inScheme.asNode(), Node.ANY)) {
                    missing.add(t.getSubject() + " scheme");
                }
            });
            assertEquals(List.of(), missing, file);
        }
    }

    @Test
    void hasNoBlankNodesAndOnlyAsciiIris() {
        for (String file : List.of("isnad.ttl", "plover.ttl", "cues.ttl", "frames.ttl")) {
            load(file).find().forEachRemaining(t -> {
                for (Node n : List.of(t.getSubject(), t.getPredicate(), t.getObject())) {
                    assertFalse(n.isBlank(), file + " " + t);
                    assertTrue(!n.isURI() || n.getURI().chars().allMatch(c -> c > 0x20 && c < 0x7F), file + " " + t);
                }
            });
        }
    }

    @Test
    void aClaimedEventIsNeverAnEventOfSem() {
        Graph graph = load("isnad.ttl");
        Node semEvent = NodeFactory.createURI(Terms.SEM + "Event");
        assertTrue(above(graph, Terms.REPORTED_EVENT, RDFS.subClassOf.asNode()).contains(semEvent));
        assertFalse(above(graph, Terms.CLAIMED_EVENT, RDFS.subClassOf.asNode()).contains(semEvent));
        assertTrue(graph.contains(Terms.REPORTED_EVENT, OWL.disjointWith.asNode(), Terms.CLAIMED_EVENT));
        for (Node role : List.of(Terms.AGENT, Terms.RECIPIENT, Terms.PARTICIPANT, Terms.EVENT_PLACE)) {
            above(graph, role, RDFS.subPropertyOf.asNode())
                    .forEach(p -> assertFalse(p.getURI().startsWith(Terms.SEM), role + " is a subproperty of " + p));
        }
    }

    @Test
    void parentsDomainsAndRangesOfOwnTermsAreOwnTermsThatExist() {
        Set<Node> own = Set.copyOf(Terms.own().values());
        List<Node> properties = List.of(
                RDFS.subClassOf.asNode(), RDFS.subPropertyOf.asNode(), RDFS.domain.asNode(), RDFS.range.asNode());
        load("isnad.ttl").find().forEachRemaining(t -> {
            if (properties.contains(t.getPredicate()) && t.getObject().getURI().startsWith(Terms.ISN)) {
                assertTrue(own.contains(t.getObject()), t.toString());
            }
        });
    }

    @Test
    void ploverHasSixteenTypesWithQuadClassAndScore() {
        Graph graph = load("plover.ttl");
        Node scheme = NodeFactory.createURI("https://w3id.org/isnad/scheme/plover");
        List<Node> types = graph.find(Node.ANY, SKOS.topConceptOf.asNode(), scheme)
                .mapWith(Triple::getSubject)
                .toList();
        assertEquals(16, types.size());
        types.forEach(t -> {
            assertTrue(graph.contains(t, Terms.QUAD_CLASS, Node.ANY), t.toString());
            assertTrue(graph.contains(t, Terms.GOLDSTEIN, Node.ANY), t.toString());
        });
    }

    /** With {@code -Disnad.rewrite=true} the files are written anew. */
    @Test
    void generatedFilesAreWhatTheTablesSay() throws IOException {
        for (Map.Entry<String, String> file : Vocabularies.all().entrySet()) {
            Path path = FOLDER.resolve(file.getKey());
            if (Boolean.getBoolean("isnad.rewrite")) {
                Files.writeString(path, file.getValue());
            }
            assertTrue(
                    Files.exists(path) && Files.readString(path).equals(file.getValue()),
                    path + " differs from the table it is generated from; to rewrite it: mvn test -Dtest=OntologyTest"
                            + " -Disnad.rewrite=true");
        }
    }

    private static Set<Node> above(Graph graph, Node term, Node property) {
        Set<Node> out = graph.find(term, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
                .collect(Collectors.toSet());
        for (Node parent : Set.copyOf(out)) {
            out.addAll(above(graph, parent, property));
        }
        return out;
    }

    private static long texts(Graph graph, Node subject, Node property, String language) {
        return graph.find(subject, property, Node.ANY).toList().stream()
                .filter(t -> t.getObject().getLiteralLanguage().equals(language)
                        && !t.getObject().getLiteralLexicalForm().isBlank())
                .count();
    }

    private static Graph load(String file) {
        return RDFDataMgr.loadGraph(FOLDER.resolve(file).toString());
    }
}
