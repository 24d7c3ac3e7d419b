package org.isnad.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
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
import org.isnad.events.Symmetry;
import org.isnad.fusion.Sighting;
import org.isnad.rdf.Terms;
import org.isnad.text.Normaliser;

/**
 * The events of a store as fusion compares them, grouped by type and parties. Inside one transaction.
 *
 * <p>Only what tells the groups apart is held for all events at once; words are read for one group at a time, and only where there is
 * something to compare.
 */
final class Sightings {
    private static final String SEM = "http://semanticweb.cs.vu.nl/2009/11/sem/";
    private static final Node EARLIEST = NodeFactory.createURI(SEM + "hasEarliestBeginTimeStamp");
    private static final Node LATEST = NodeFactory.createURI(SEM + "hasLatestEndTimeStamp");
    private static final Node ISSUED = NodeFactory.createURI("http://purl.org/dc/terms/issued");
    private static final Node IS_STRING =
            NodeFactory.createURI("http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#isString");
    private static final int SHORTEST_WORD = 4;
    private static final int TEXTS_HELD = 64;

    /** An event with all but its words. */
    record Light(Node graph, Sighting sighting) {}

    private final DatasetGraph dataset;
    private final Map<String, List<Light>> groups = new TreeMap<>();
    private final Map<Node, Optional<LocalDate>> published = new HashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > TEXTS_HELD;
        }
    };

    Sightings(DatasetGraph dataset) {
        this.dataset = dataset;
        Iterator<Quad> typed = dataset.find(Node.ANY, Node.ANY, Terms.EVENT_TYPE, Node.ANY);
        while (typed.hasNext()) {
            light(typed.next());
        }
    }

    Collection<List<Light>> groups() {
        return groups.values();
    }

    /** A group with its words. */
    List<Sighting> of(List<Light> group) {
        if (group.size() == 1) {
            return List.of(group.get(0).sighting());
        }
        return group.stream()
                .sorted(java.util.Comparator.comparing(l -> l.sighting().event()))
                .map(this::withWords)
                .toList();
    }

    private void light(Quad typed) {
        Node graph = typed.getGraph();
        Node event = typed.getSubject();
        String id = event.getURI();
        int path = id.indexOf("/event/");
        if (path < 0) {
            return;
        }
        Set<String> agents = new TreeSet<>();
        Set<String> recipients = new TreeSet<>();
        Map<Node, Node> values = new HashMap<>();
        dataset.find(graph, event, Node.ANY, Node.ANY).forEachRemaining(q -> {
            if (q.getPredicate().equals(Terms.AGENT)) {
                known(q.getObject(), agents);
            } else if (q.getPredicate().equals(Terms.RECIPIENT)) {
                known(q.getObject(), recipients);
            } else {
                values.put(q.getPredicate(), q.getObject());
            }
        });
        String type = typed.getObject().getURI().substring(Terms.PLOVER.length());
        Optional<String> parties = parties(type, agents, recipients);
        if (parties.isEmpty() || Terms.DENIED.equals(values.get(Terms.STATUS))) {
            return;
        }
        String article = id.substring(0, path);
        Sighting sighting = new Sighting(
                id,
                article,
                type,
                parties.get(),
                day(values),
                published.computeIfAbsent(graph, g -> object(g, NodeFactory.createURI(article), ISSUED)
                        .map(n -> LocalDate.parse(n.getLiteralLexicalForm()))),
                Optional.ofNullable(values.get(Terms.REFERS_TO)).map(Node::getURI),
                Set.of());
        groups.computeIfAbsent(type + "|" + parties.get(), k -> new ArrayList<>(1))
                .add(new Light(graph, sighting));
    }

    /** Known actors only: «مسؤول تركي» of one article is nobody in another. */
    private static void known(Node actor, Set<String> out) {
        if (!actor.getURI().contains("/actor/")) {
            out.add(actor.getURI());
        }
    }

    private static Optional<LocalDate> day(Map<Node, Node> values) {
        Optional<Node> from = Optional.ofNullable(values.get(EARLIEST));
        Optional<Node> to = Optional.ofNullable(values.get(LATEST));
        return from.isPresent() && from.equals(to)
                ? from.map(n -> LocalDate.parse(n.getLiteralLexicalForm()))
                : Optional.empty();
    }

    private static Optional<String> parties(String type, Set<String> agents, Set<String> recipients) {
        if (Symmetry.isSymmetric(type)) {
            Set<String> all = new TreeSet<>(agents);
            all.addAll(recipients);
            return all.size() < 2 ? Optional.empty() : Optional.of(String.join(",", all));
        }
        return agents.isEmpty() || recipients.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(",", agents) + ">" + String.join(",", recipients));
    }

    private Optional<Node> object(Node graph, Node subject, Node predicate) {
        Iterator<Quad> found = dataset.find(graph, subject, predicate, Node.ANY);
        return found.hasNext() ? Optional.of(found.next().getObject()) : Optional.empty();
    }

    private Sighting withWords(Light light) {
        Sighting s = light.sighting();
        int path = s.article().length() + "/event/".length();
        int trigger = Integer.parseInt(s.event().substring(path, s.event().indexOf('-', path)));
        return new Sighting(
                s.event(),
                s.article(),
                s.type(),
                s.parties(),
                s.day(),
                s.published(),
                s.incident(),
                words(around(light.graph(), s.article(), trigger)));
    }

    private static Set<String> words(String text) {
        return Arrays.stream(Normaliser.fold(text).split("[^\\p{L}]+"))
                .filter(w -> w.length() >= SHORTEST_WORD)
                .collect(Collectors.toSet());
    }

    /** The paragraph around a code point of an article. */
    private String around(Node graph, String article, int codePoint) {
        String text = texts.computeIfAbsent(article, a -> object(graph, NodeFactory.createURI(a), IS_STRING)
                .map(Node::getLiteralLexicalForm)
                .orElse(""));
        int at = text.offsetByCodePoints(0, Math.min(codePoint, text.codePointCount(0, text.length())));
        int begin = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
        int end = text.indexOf('\n', at);
        return text.substring(begin, end < 0 ? text.length() : end);
    }
}
