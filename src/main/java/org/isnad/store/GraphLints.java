package org.isnad.store;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.isnad.rdf.Terms;
import org.isnad.text.Sha256;

/**
 * What shapes cannot say of one graph: that a mention's words are the article's at its characters («لافروف» at 12,18), that no chain
 * of voices comes back to itself, that dates are days of the calendar and IRIs ASCII.
 */
final class GraphLints {
    private static final String NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
    private static final Node CONTEXT = NodeFactory.createURI(NIF + "referenceContext");
    private static final Node BEGIN = NodeFactory.createURI(NIF + "beginIndex");
    private static final Node END = NodeFactory.createURI(NIF + "endIndex");
    private static final Node ANCHOR = NodeFactory.createURI(NIF + "anchorOf");
    private static final Node TEXT = NodeFactory.createURI(NIF + "isString");

    private final String name;
    private final Graph graph;
    private final List<Finding> out = new ArrayList<>();

    private GraphLints(String name, Graph graph) {
        this.name = name;
        this.graph = graph;
    }

    /** Checks that hold for any graph: IRIs, blank nodes, dates. */
    static List<Finding> anyGraph(String name, Graph graph) {
        GraphLints lints = new GraphLints(name, graph);
        lints.nodes();
        return lints.out;
    }

    /** Checks of an article's graph, those of any graph included. */
    static List<Finding> articleGraph(String name, Graph graph) {
        GraphLints lints = new GraphLints(name, graph);
        lints.nodes();
        lints.article();
        lints.texts();
        lints.chains();
        return lints.out;
    }

    private void add(Node node, String rule, String found, String expected, String arabic) {
        out.add(new Finding(name, node.isURI() ? node.getURI() : Names.of(node), rule, found, expected, arabic));
    }

    private void nodes() {
        Set<Node> seen = new HashSet<>();
        graph.find().forEachRemaining(t -> {
            node(t.getSubject(), t, seen);
            node(t.getPredicate(), t, seen);
            node(t.getObject(), t, seen);
        });
    }

    private void node(Node node, Triple triple, Set<Node> seen) {
        if (node.isBlank() && seen.add(node)) {
            add(node, "no-blank-nodes", "a blank node", "an IRI", "معرّف لا عقدة بلا اسم");
        } else if (node.isURI() && !isAscii(node.getURI()) && seen.add(node)) {
            add(
                    node,
                    "iri-ascii",
                    Names.of(node),
                    "an IRI of ASCII characters without spaces",
                    "معرّف بحروف ASCII بلا مسافات");
        } else if (node.isLiteral()
                && XSDDatatype.XSDdate.getURI().equals(node.getLiteralDatatypeURI())
                && !isDay(node.getLiteralLexicalForm())) {
            add(
                    triple.getSubject(),
                    "valid-date",
                    Names.of(triple.getPredicate()) + " " + Names.of(node),
                    "a day of the calendar, YYYY-MM-DD",
                    "يوم صحيح في التقويم YYYY-MM-DD");
        }
    }

    private static boolean isAscii(String iri) {
        return !iri.isEmpty() && iri.chars().allMatch(c -> c > 0x20 && c < 0x7F && "<>\"{}|\\^`".indexOf(c) < 0);
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private void article() {
        List<Node> articles = graph.find(Node.ANY, RDF.type.asNode(), Terms.ARTICLE)
                .mapWith(Triple::getSubject)
                .toList();
        if (articles.size() != 1) {
            add(
                    NodeFactory.createURI(name),
                    "one-article",
                    articles.size() + " articles",
                    "exactly one article in an article's graph",
                    "مقال واحد فقط في رسم المقال");
        }
    }

    private void texts() {
        graph.find(Node.ANY, TEXT, Node.ANY).toList().forEach(t -> {
            String text = t.getObject().getLiteralLexicalForm();
            text(t.getSubject(), text);
            int[] points = text.codePoints().toArray();
            graph.find(Node.ANY, CONTEXT, t.getSubject())
                    .mapWith(Triple::getSubject)
                    .toList()
                    .forEach(m -> mention(m, points));
        });
    }

    private void text(Node article, String text) {
        object(article, Terms.TEXT_SHA256)
                .map(Node::getLiteralLexicalForm)
                .filter(hash -> !hash.equals(Sha256.hex(text)))
                .ifPresent(hash -> add(
                        article,
                        "text-hash",
                        hash,
                        "the SHA-256 of its text, " + Sha256.hex(text),
                        "بصمة نصه " + Sha256.hex(text)));
    }

    private void mention(Node mention, int[] points) {
        Optional<Integer> begin = number(mention, BEGIN);
        Optional<Integer> end = number(mention, END);
        Optional<String> words = object(mention, ANCHOR).map(Node::getLiteralLexicalForm);
        if (begin.isEmpty() || end.isEmpty() || words.isEmpty()) {
            return; // The shape of a mention reports what is missing.
        }
        if (begin.get() > end.get() || end.get() > points.length) {
            add(
                    mention,
                    "mention-text",
                    begin.get() + "," + end.get(),
                    "characters of the article, 0 to " + points.length,
                    "محارف من المقال، من 0 إلى " + points.length);
            return;
        }
        String there = new String(points, begin.get(), end.get() - begin.get());
        if (!there.equals(words.get())) {
            add(
                    mention,
                    "mention-text",
                    "«" + Names.shortened(words.get()) + "»",
                    "the article's characters " + begin.get() + " to " + end.get() + ", «" + Names.shortened(there)
                            + "»",
                    "محارف المقال من " + begin.get() + " إلى " + end.get() + "، «" + Names.shortened(there) + "»");
        }
        if (mention.isURI() && !mention.getURI().endsWith("#char=" + begin.get() + "," + end.get())) {
            add(
                    mention,
                    "mention-iri",
                    begin.get() + "," + end.get(),
                    "the characters that its IRI names",
                    "المحارف التي يسمّيها معرّفه");
        }
    }

    private Optional<Integer> number(Node subject, Node predicate) {
        try {
            return object(subject, predicate).map(n -> Integer.valueOf(n.getLiteralLexicalForm()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Optional<Node> object(Node subject, Node predicate) {
        List<Triple> found = graph.find(subject, predicate, Node.ANY).toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0).getObject());
    }

    /** Walks up from each claim; a chain that meets a node twice never reaches the article. */
    private void chains() {
        graph.find(Node.ANY, RDF.type.asNode(), Terms.CLAIM).toList().forEach(t -> {
            Set<Node> met = new HashSet<>();
            Optional<Node> at = Optional.of(t.getSubject());
            while (at.isPresent() && met.add(at.get())) {
                at = object(at.get(), Terms.ASSERTED_BY);
            }
            if (at.isPresent() && at.get().equals(t.getSubject())) {
                add(
                        t.getSubject(),
                        "claim-cycle",
                        "a chain of " + met.size() + " voices that comes back to itself",
                        "a chain that ends at the article",
                        "سلسلة تنتهي إلى المقال");
            }
        });
    }
}
