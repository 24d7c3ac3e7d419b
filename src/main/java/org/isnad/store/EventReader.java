package org.isnad.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.isnad.rdf.GraphIndex;
import org.isnad.rdf.Terms;

/** Reads the events of a store as rows, article by article, inside a transaction. */
final class EventReader {
    private static final int NAMES_HELD = 50_000;
    private static final Node PREF_LABEL = skos("prefLabel");
    private static final Node EXACT_MATCH = skos("exactMatch");
    private static final Node PUBLISHER = NodeFactory.createURI("http://schema.org/publisher");
    private static final Node ISSUED = NodeFactory.createURI("http://purl.org/dc/terms/issued");
    private static final Node EARLIEST =
            NodeFactory.createURI("http://semanticweb.cs.vu.nl/2009/11/sem/hasEarliestBeginTimeStamp");
    private static final Node DENOTED_BY =
            NodeFactory.createURI("http://groundedannotationframework.org/gaf#denotedBy");
    private static final String NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
    private static final Node ANCHOR_OF = NodeFactory.createURI(NIF + "anchorOf");
    private static final Node IS_STRING = NodeFactory.createURI(NIF + "isString");
    private static final Node BEGIN_INDEX = NodeFactory.createURI(NIF + "beginIndex");

    private final GraphStore store;
    private final Map<Node, String[]> names = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Node, String[]> eldest) {
            return size() > NAMES_HELD;
        }
    };

    EventReader(GraphStore store) {
        this.store = store;
    }

    private static Node skos(String name) {
        return NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#" + name);
    }

    /** The chosen articles' graphs, sorted. */
    List<Node> graphs(Predicate<String> chosen) {
        List<Node> out = new ArrayList<>();
        store.dataset().find(Node.ANY, Node.ANY, Terms.INPUT_SHA256, Node.ANY).forEachRemaining(q -> {
            if (chosen.test(q.getGraph().getURI())) {
                out.add(q.getGraph());
            }
        });
        out.sort(Comparator.comparing(Node::getURI));
        return out;
    }

    /** The events of an article in the order of their IRIs. */
    List<EventRecord> events(Node graphName) {
        List<Triple> triples = new ArrayList<>();
        store.dataset().find(graphName, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(q -> triples.add(q.asTriple()));
        triples.sort(Quads.TRIPLES);
        GraphIndex graph = new GraphIndex(triples);
        Node article = NodeFactory.createURI(store.iris().articleOf(graphName));
        Map<Node, List<Node>> evidence = new LinkedHashMap<>();
        for (Node subject : graph.subjects()) {
            graph.value(subject, Terms.OF_EVENT).ifPresent(e -> evidence.computeIfAbsent(e, k -> new ArrayList<>())
                    .add(subject));
        }
        List<EventRecord> out = new ArrayList<>();
        for (Node subject : graph.subjects()) {
            graph.value(subject, Terms.EVENT_TYPE).ifPresent(type -> {
                List<Node> roles = evidence.getOrDefault(subject, List.of());
                out.add(event(graph, article, subject, local(type), roles));
            });
        }
        return out;
    }

    private EventRecord event(GraphIndex graph, Node article, Node event, String type, List<Node> roles) {
        Optional<Node> voice = graph.value(event, Terms.ASSERTED_BY).filter(v -> !v.equals(article));
        return new EventRecord(
                event.getURI().substring(store.iris().base().length()),
                local(article),
                graph.text(event, EARLIEST),
                graph.text(article, ISSUED),
                graph.value(article, PUBLISHER).map(o -> name(o)[0]),
                type,
                graph.value(event, Terms.MODE).map(EventReader::local),
                graph.values(event, Terms.CONTEXT).map(EventReader::local).toList(),
                graph.value(event, Terms.STATUS).map(EventReader::local).orElse("Actual"),
                voice.map(Node::getURI),
                actors(graph, roles, Terms.AGENT),
                actors(graph, roles, Terms.RECIPIENT),
                roles.stream()
                        .filter(r -> graph.has(r, Terms.ROLE, Terms.EVENT_PLACE))
                        .map(r -> words(graph, r))
                        .findFirst(),
                paragraph(graph, article, event));
    }

    private List<EventRecord.Actor> actors(GraphIndex graph, List<Node> roles, Node role) {
        return roles.stream()
                .filter(r -> graph.has(r, Terms.ROLE, role))
                .flatMap(r -> graph
                        .value(r, Terms.FILLER)
                        .map(filler -> new EventRecord.Actor(
                                name(filler)[0],
                                graph.text(r, Terms.STATE_CODE).orElse(""),
                                graph.text(r, Terms.SECTOR).orElse(""),
                                words(graph, r),
                                name(filler)[1]))
                        .stream())
                .toList();
    }

    private static String words(GraphIndex graph, Node role) {
        return graph.value(role, DENOTED_BY)
                .flatMap(m -> graph.text(m, ANCHOR_OF))
                .orElse("");
    }

    private static int paragraph(GraphIndex graph, Node article, Node event) {
        String text = graph.text(article, IS_STRING).orElse("");
        int begin = graph.value(event, Terms.TRIGGER)
                .flatMap(m -> graph.text(m, BEGIN_INDEX))
                .map(Integer::parseInt)
                .orElse(0);
        int end = text.offsetByCodePoints(0, Math.min(begin, text.codePointCount(0, text.length())));
        return 1
                + (int) text.substring(0, end).lines().filter(l -> !l.isBlank()).count();
    }

    /** Name and Wikidata number. */
    private String[] name(Node actor) {
        return names.computeIfAbsent(actor, a -> {
            String best = "";
            Iterator<Quad> labels = store.dataset().find(Node.ANY, a, PREF_LABEL, Node.ANY);
            while (labels.hasNext()) {
                Node label = labels.next().getObject();
                boolean english = label.getLiteralLanguage().equals("en");
                String text = label.getLiteralLexicalForm();
                best = english || best.isEmpty() ? text : best;
                if (english) {
                    break;
                }
            }
            Iterator<Quad> match = store.dataset().find(Node.ANY, a, EXACT_MATCH, Node.ANY);
            return new String[] {best, match.hasNext() ? local(match.next().getObject()) : ""};
        });
    }

    private static String local(Node node) {
        String iri = node.getURI();
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }
}
