package org.isnad.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.isnad.store.GraphStore;

/** The named graph of one article in memory. */
final class ArticleGraph {
    static final Node DENOTED_BY = Nodes.iri("http://groundedannotationframework.org/gaf#denotedBy");
    static final Node ORGANISATION = Nodes.iri("http://www.w3.org/ns/org#organization");
    static final Node SOURCE = Nodes.iri("http://purl.org/dc/terms/source");
    static final Node CREATOR = Nodes.iri("http://purl.org/dc/terms/creator");
    private static final Node TYPE = Nodes.iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    private static final Node IS_STRING =
            Nodes.iri("http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#isString");

    private final String article;
    private final Map<String, List<Triple>> bySubject = new HashMap<>();
    private final Map<String, List<Triple>> byObject = new HashMap<>();

    private ArticleGraph(String article) {
        this.article = article;
    }

    static ArticleGraph of(GraphStore store, String article) {
        ArticleGraph graph = new ArticleGraph(article);
        Node name = store.iris().graph("article/" + Nodes.local(article));
        return store.read(() -> {
            Iterator<Quad> quads = store.dataset().find(name, Node.ANY, Node.ANY, Node.ANY);
            quads.forEachRemaining(q -> graph.add(q.asTriple()));
            return graph;
        });
    }

    private void add(Triple triple) {
        bySubject
                .computeIfAbsent(triple.getSubject().toString(), s -> new ArrayList<>())
                .add(triple);
        if (triple.getObject().isURI()) {
            byObject.computeIfAbsent(triple.getObject().getURI(), o -> new ArrayList<>())
                    .add(triple);
        }
    }

    String text() {
        return value(article, IS_STRING).orElse("");
    }

    /** The smallest value of a property. */
    Optional<String> value(String subject, Node predicate) {
        return bySubject.getOrDefault(subject, List.of()).stream()
                .filter(t -> t.getPredicate().equals(predicate))
                .map(t -> Nodes.text(t.getObject()))
                .sorted()
                .findFirst();
    }

    /** Subjects of a class, in order of their place in the text. */
    List<String> ofType(Node type) {
        return subjects(TYPE, type.getURI());
    }

    List<String> subjects(Node predicate, String object) {
        return byObject.getOrDefault(object, List.of()).stream()
                .filter(t -> t.getPredicate().equals(predicate))
                .map(t -> t.getSubject().toString())
                .sorted(java.util.Comparator.comparingInt(ArticleGraph::place).thenComparing(s -> s))
                .distinct()
                .toList();
    }

    /** First number after the article's own path: where the node begins in the text. */
    private static int place(String iri) {
        int at = Math.max(iri.lastIndexOf("#char="), iri.indexOf('/', iri.indexOf("/article/") + 9));
        int number = 0;
        boolean inside = false;
        for (int i = Math.max(0, at); i < iri.length(); i++) {
            char c = iri.charAt(i);
            if (c >= '0' && c <= '9' && number < 100_000_000) {
                number = number * 10 + (c - '0');
                inside = true;
            } else if (inside) {
                break;
            }
        }
        return number;
    }
}
