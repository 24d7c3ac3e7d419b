package org.isnad.rdf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** One article's triples by subject. */
public final class GraphIndex {
    private final Map<Node, List<Triple>> bySubject;

    public GraphIndex(List<Triple> triples) {
        this.bySubject = triples.stream()
                .collect(Collectors.groupingBy(Triple::getSubject, LinkedHashMap::new, Collectors.toList()));
    }

    public Set<Node> subjects() {
        return bySubject.keySet();
    }

    public List<Triple> of(Node subject) {
        return bySubject.getOrDefault(subject, List.of());
    }

    public Stream<Node> values(Node subject, Node predicate) {
        return of(subject).stream()
                .filter(t -> t.getPredicate().equals(predicate))
                .map(Triple::getObject);
    }

    public Optional<Node> value(Node subject, Node predicate) {
        return values(subject, predicate).findFirst();
    }

    /** The lexical form of a literal, or empty. */
    public Optional<String> text(Node subject, Node predicate) {
        return values(subject, predicate)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .findFirst();
    }

    public boolean has(Node subject, Node predicate, Node object) {
        return values(subject, predicate).anyMatch(object::equals);
    }

    boolean isA(Node subject, Node type) {
        return has(subject, Terms.TYPE, type);
    }
}
