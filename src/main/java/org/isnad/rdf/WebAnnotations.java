package org.isnad.rdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * The export profile {@code oa}: mentions as W3C Web Annotations with a position and a quote selector, days of events as OWL-Time
 * intervals. Everything else stays as it is stored. Positions count code points, as the Web Annotation model asks.
 */
public final class WebAnnotations {
    private static final String OA = "http://www.w3.org/ns/oa#";
    private static final String TIME = "http://www.w3.org/2006/time#";
    private static final int CONTEXT = 24;
    private static final Set<Node> REPLACED =
            Set.of(Terms.REFERENCE_CONTEXT, Terms.BEGIN_INDEX, Terms.END_INDEX, Terms.ANCHOR_OF);

    private final GraphIndex graph;
    private final List<Triple> out = new ArrayList<>();

    private WebAnnotations(GraphIndex graph) {
        this.graph = graph;
    }

    /** The triples of a graph in this profile. */
    public static List<Triple> of(List<Triple> triples) {
        WebAnnotations annotations = new WebAnnotations(new GraphIndex(triples));
        triples.stream().filter(t -> !REPLACED.contains(t.getPredicate())).forEach(annotations.out::add);
        for (Node subject : annotations.graph.subjects()) {
            if (annotations.graph.isA(subject, Terms.MENTION)) {
                annotations.annotation(subject);
            }
            annotations.graph.value(subject, Terms.EARLIEST).ifPresent(day -> annotations.interval(subject, day));
        }
        return annotations.out;
    }

    private void annotation(Node mention) {
        Optional<Node> article = graph.value(mention, Terms.REFERENCE_CONTEXT);
        Optional<Integer> begin = graph.text(mention, Terms.BEGIN_INDEX).map(Integer::parseInt);
        Optional<Integer> end = graph.text(mention, Terms.END_INDEX).map(Integer::parseInt);
        Optional<String> quote = graph.text(mention, Terms.ANCHOR_OF);
        if (article.isEmpty() || begin.isEmpty() || end.isEmpty() || quote.isEmpty()) {
            return;
        }
        add(mention, Terms.TYPE, oa("Annotation"));
        add(mention, oa("motivatedBy"), oa("identifying"));
        graph.values(mention, Terms.DENOTES).forEach(body -> add(mention, oa("hasBody"), body));
        String root = article.get().getURI();
        String place = begin.get() + "-" + end.get();
        Node target = NodeFactory.createURI(root + "/target/" + place);
        Node position = NodeFactory.createURI(root + "/position/" + place);
        Node quoted = NodeFactory.createURI(root + "/quote/" + place);
        add(mention, oa("hasTarget"), target);
        add(target, Terms.TYPE, oa("SpecificResource"));
        add(target, oa("hasSource"), article.get());
        add(target, oa("hasSelector"), position);
        add(target, oa("hasSelector"), quoted);
        add(position, Terms.TYPE, oa("TextPositionSelector"));
        add(position, oa("start"), Literals.index(begin.get()));
        add(position, oa("end"), Literals.index(end.get()));
        add(quoted, Terms.TYPE, oa("TextQuoteSelector"));
        add(quoted, oa("exact"), NodeFactory.createLiteralString(quote.get()));
        graph.text(article.get(), Terms.IS_STRING).ifPresent(text -> context(quoted, text, begin.get(), end.get()));
    }

    private void context(Node quoted, String text, int begin, int end) {
        int length = text.codePointCount(0, text.length());
        add(quoted, oa("prefix"), NodeFactory.createLiteralString(part(text, Math.max(0, begin - CONTEXT), begin)));
        add(quoted, oa("suffix"), NodeFactory.createLiteralString(part(text, end, Math.min(length, end + CONTEXT))));
    }

    private static String part(String text, int begin, int end) {
        return text.substring(text.offsetByCodePoints(0, begin), text.offsetByCodePoints(0, end));
    }

    private void interval(Node event, Node from) {
        Node interval = NodeFactory.createURI(event.getURI() + "/time");
        add(event, time("hasTime"), interval);
        add(interval, Terms.TYPE, time("Interval"));
        instant(interval, "begin", "hasBeginning", from);
        graph.value(event, Terms.LATEST).ifPresent(to -> instant(interval, "end", "hasEnd", to));
    }

    private void instant(Node interval, String name, String property, Node day) {
        Node instant = NodeFactory.createURI(interval.getURI() + "/" + name);
        add(interval, time(property), instant);
        add(instant, Terms.TYPE, time("Instant"));
        add(instant, time("inXSDDate"), NodeFactory.createLiteralDT(day.getLiteralLexicalForm(), XSDDatatype.XSDdate));
    }

    private void add(Node subject, Node predicate, Node object) {
        out.add(Triple.create(subject, predicate, object));
    }

    private static Node oa(String name) {
        return NodeFactory.createURI(OA + name);
    }

    private static Node time(String name) {
        return NodeFactory.createURI(TIME + name);
    }
}
