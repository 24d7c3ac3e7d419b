package org.isnad.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.isnad.fusion.IncidentLinker;
import org.isnad.fusion.Sighting;
import org.isnad.fusion.Symmetry;
import org.isnad.rdf.Iris;
import org.isnad.rdf.Terms;
import org.isnad.text.Normaliser;

/** Reads the events of a store, lets {@link IncidentLinker} compare them, and writes the links to their own graph. */
final class Fusion {
    private static final int SHORTEST_WORD = 4;

    private final GraphStore store;
    private final Iris iris;

    Fusion(GraphStore store, Iris iris) {
        this.store = store;
        this.iris = iris;
    }

    void run() {
        Map<String, String> links = new IncidentLinker().link(store.read(this::sightings));
        Node graph = iris.graph("links");
        store.write(() -> {
            DatasetGraph dataset = store.dataset();
            dataset.removeGraph(graph);
            Set<Node> incidents = new java.util.LinkedHashSet<>();
            links.forEach((event, name) -> {
                Node incident = name.contains("/incident/") ? NodeFactory.createURI(name) : iris.incident(name);
                dataset.add(graph, NodeFactory.createURI(event), Terms.REFERS_TO, incident);
                incidents.add(incident);
            });
            incidents.forEach(i -> dataset.add(
                    graph,
                    i,
                    NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"),
                    Terms.INCIDENT));
        });
    }

    private List<Sighting> sightings() {
        List<Sighting> out = new ArrayList<>();
        Iterator<Quad> types = store.dataset().find(Node.ANY, Node.ANY, Terms.EVENT_TYPE, Node.ANY);
        TextWindow window = new TextWindow(store.dataset());
        List<Quad> events = new ArrayList<>();
        types.forEachRemaining(events::add);
        for (Quad q : events) {
            if (!q.getSubject().isURI()) {
                continue;
            }
            sighting(q, window).ifPresent(out::add);
        }
        return out;
    }

    private Optional<Sighting> sighting(Quad typed, TextWindow window) {
        Node graph = typed.getGraph();
        Node event = typed.getSubject();
        String type = typed.getObject().getURI().substring(Terms.PLOVER.length());
        Optional<String> parties = parties(graph, event, type);
        if (parties.isEmpty() || store.dataset().contains(graph, event, Terms.STATUS, Terms.DENIED)) {
            return Optional.empty();
        }
        String id = event.getURI();
        int path = id.indexOf("/event/");
        Node article = NodeFactory.createURI(id.substring(0, path));
        Optional<Node> incident = object(graph, event, Terms.REFERS_TO);
        int trigger = Integer.parseInt(id.substring(path + "/event/".length(), id.indexOf('-', path + 1)));
        return Optional.of(new Sighting(
                id,
                article.getURI(),
                type,
                parties.get(),
                day(graph, event),
                object(graph, article, NodeFactory.createURI("http://purl.org/dc/terms/issued"))
                        .map(n -> LocalDate.parse(n.getLiteralLexicalForm())),
                incident.map(Node::getURI),
                words(window.around(graph, article, trigger))));
    }

    private Optional<LocalDate> day(Node graph, Node event) {
        String sem = "http://semanticweb.cs.vu.nl/2009/11/sem/";
        Optional<Node> from = object(graph, event, NodeFactory.createURI(sem + "hasEarliestBeginTimeStamp"));
        Optional<Node> to = object(graph, event, NodeFactory.createURI(sem + "hasLatestEndTimeStamp"));
        return from.isPresent() && from.equals(to)
                ? Optional.of(LocalDate.parse(from.get().getLiteralLexicalForm()))
                : Optional.empty();
    }

    /** Known actors only: «مسؤول تركي» of one article is nobody in another. */
    private Optional<String> parties(Node graph, Node event, String type) {
        Set<String> agents = actors(graph, event, Terms.AGENT);
        Set<String> recipients = actors(graph, event, Terms.RECIPIENT);
        if (Symmetry.isSymmetric(type)) {
            agents.addAll(recipients);
            return agents.size() < 2 ? Optional.empty() : Optional.of(String.join(",", agents));
        }
        return agents.isEmpty() || recipients.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(",", agents) + ">" + String.join(",", recipients));
    }

    private Set<String> actors(Node graph, Node event, Node role) {
        Set<String> out = new TreeSet<>();
        store.dataset().find(graph, event, role, Node.ANY).forEachRemaining(q -> {
            if (!q.getObject().getURI().contains("/actor/")) {
                out.add(q.getObject().getURI());
            }
        });
        return out;
    }

    private Optional<Node> object(Node graph, Node subject, Node predicate) {
        Iterator<Quad> found = store.dataset().find(graph, subject, predicate, Node.ANY);
        return found.hasNext() ? Optional.of(found.next().getObject()) : Optional.empty();
    }

    private static Set<String> words(String text) {
        return Arrays.stream(Normaliser.fold(text).split("[^\\p{L}]+"))
                .filter(w -> w.length() >= SHORTEST_WORD)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The paragraph around a code point of an article; keeps the last article's text. */
    private static final class TextWindow {
        private final DatasetGraph dataset;
        private final Map<String, String> last = new TreeMap<>();

        TextWindow(DatasetGraph dataset) {
            this.dataset = dataset;
        }

        String around(Node graph, Node article, int codePoint) {
            String text = last.get(article.getURI());
            if (text == null) {
                Node isString = NodeFactory.createURI(
                        "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#isString");
                Iterator<Quad> found = dataset.find(graph, article, isString, Node.ANY);
                text = found.hasNext() ? found.next().getObject().getLiteralLexicalForm() : "";
                last.clear();
                last.put(article.getURI(), text);
            }
            int at = text.offsetByCodePoints(0, Math.min(codePoint, text.codePointCount(0, text.length())));
            int begin = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
            int end = text.indexOf('\n', at);
            return text.substring(begin, end < 0 ? text.length() : end);
        }
    }
}
