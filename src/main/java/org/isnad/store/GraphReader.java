package org.isnad.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.isnad.rdf.Terms;

/** Reads nodes of a dataset across its graphs; all lists are sorted. */
final class GraphReader {
    private static final String NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
    static final Node CONTEXT = NodeFactory.createURI(NIF + "referenceContext");
    static final Node BEGIN = NodeFactory.createURI(NIF + "beginIndex");
    static final Node END = NodeFactory.createURI(NIF + "endIndex");
    static final Node ANCHOR = NodeFactory.createURI(NIF + "anchorOf");
    static final Node TEXT = NodeFactory.createURI(NIF + "isString");
    static final Node DENOTED_BY = NodeFactory.createURI("http://groundedannotationframework.org/gaf#denotedBy");

    private final DatasetGraph dataset;

    GraphReader(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    List<Node> objects(Node subject, Node predicate) {
        List<Node> out = new ArrayList<>();
        dataset.find(Node.ANY, subject, predicate, Node.ANY).forEachRemaining(q -> out.add(q.getObject()));
        return out.stream().distinct().sorted(NodeCmp::compareRDFTerms).toList();
    }

    Optional<Node> object(Node subject, Node predicate) {
        return objects(subject, predicate).stream().findFirst();
    }

    List<Node> subjects(Node predicate, Node object) {
        List<Node> out = new ArrayList<>();
        dataset.find(Node.ANY, Node.ANY, predicate, object).forEachRemaining(q -> out.add(q.getSubject()));
        return out.stream().distinct().sorted(NodeCmp::compareRDFTerms).toList();
    }

    /** Nodes of a class that an article's graph describes, in order of their first evidence. */
    List<Node> ofClass(Node graph, Node type) {
        List<Node> out = new ArrayList<>();
        dataset.find(graph, Node.ANY, RDF.type.asNode(), type).forEachRemaining(q -> out.add(q.getSubject()));
        return out.stream()
                .distinct()
                .sorted(Comparator.<Node>comparingInt(n -> begin(evidence(n).orElse(n)))
                        .thenComparing(NodeCmp::compareRDFTerms))
                .toList();
    }

    boolean isA(Node node, Node type) {
        return dataset.contains(Node.ANY, node, RDF.type.asNode(), type);
    }

    boolean isKnown(Node node) {
        return dataset.contains(Node.ANY, node, Node.ANY, Node.ANY);
    }

    /** The mention that shows a node: trigger, cue or other evidence. */
    Optional<Node> evidence(Node node) {
        return object(node, Terms.TRIGGER)
                .or(() -> object(node, Terms.CUE_MENTION))
                .or(() -> object(node, DENOTED_BY));
    }

    int begin(Node mention) {
        return number(mention, BEGIN);
    }

    int end(Node mention) {
        return number(mention, END);
    }

    private int number(Node mention, Node predicate) {
        return object(mention, predicate)
                .map(n -> Integer.parseInt(n.getLiteralLexicalForm()))
                .orElse(0);
    }

    String text(Node node, Node predicate) {
        return object(node, predicate)
                .map(n -> n.isLiteral() ? n.getLiteralLexicalForm() : Names.of(n))
                .orElse("");
    }

    /** «words» begin–end. */
    String quoted(Node mention) {
        return "«" + Names.shortened(text(mention, ANCHOR)) + "» " + begin(mention) + "-" + end(mention);
    }

    /** Arabic and English name with the short IRI: {@code سوريا / Syria (state/SYR)}. */
    String named(Node node) {
        List<String> names = new ArrayList<>();
        for (String language : List.of("ar", "en", "")) {
            objects(node, SKOS.prefLabel.asNode()).stream()
                    .filter(Node::isLiteral)
                    .filter(n -> n.getLiteralLanguage().equals(language))
                    .map(Node::getLiteralLexicalForm)
                    .findFirst()
                    .ifPresent(names::add);
        }
        return names.isEmpty() ? Names.of(node) : String.join(" / ", names) + " (" + Names.of(node) + ")";
    }
}
