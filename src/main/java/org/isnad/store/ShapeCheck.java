package org.isnad.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.vocabulary.RDF;

/** Holds a graph against {@code ontology/shapes.ttl}. Threads may share one. */
final class ShapeCheck {
    private static final String FILE = "ontology/shapes.ttl";
    private static final String SH = "http://www.w3.org/ns/shacl#";
    private static final String SHAPE = "https://w3id.org/isnad/shape/";
    private static final Node MESSAGE = NodeFactory.createURI(SH + "message");
    private static final Node PROPERTY = NodeFactory.createURI(SH + "property");

    private final Graph source;
    private final Shapes shapes;

    ShapeCheck() {
        source = GraphFactory.createDefaultGraph();
        try (InputStream in = ShapeCheck.class.getClassLoader().getResourceAsStream(FILE)) {
            if (in == null) {
                throw new StoreException(FILE + ": not found on the class path; expected a file of the program");
            }
            RDFDataMgr.read(source, in, Lang.TURTLE);
        } catch (IOException e) {
            throw new StoreException(FILE + ": cannot be read", e);
        }
        shapes = Shapes.parse(source);
    }

    List<Finding> check(String name, Graph graph) {
        List<Finding> out = new ArrayList<>();
        ShaclValidator.get()
                .validate(shapes, graph)
                .getEntries()
                .forEach(entry -> out.add(finding(name, graph, entry)));
        return out;
    }

    private Finding finding(String name, Graph graph, ReportEntry entry) {
        Node shape = entry.source();
        Optional<Node> path = Optional.ofNullable(entry.resultPath())
                .filter(P_Link.class::isInstance)
                .map(p -> ((P_Link) p).getNode());
        String english = message(shape, "en")
                .orElseGet(() -> Optional.ofNullable(entry.message()).orElse("conforms to the shape"));
        return new Finding(
                name,
                entry.focusNode().isURI() ? entry.focusNode().getURI() : Names.of(entry.focusNode()),
                label(shape) + path.map(p -> " " + Names.of(p)).orElse(""),
                path.map(p -> found(graph, entry, p)).orElseGet(() -> types(graph, entry.focusNode())),
                english,
                message(shape, "ar").orElse(english));
    }

    /** The values at the path, or the one that is wrong. */
    private static String found(Graph graph, ReportEntry entry, Node path) {
        Optional<Node> wrong = Optional.ofNullable(entry.value());
        if (wrong.isPresent()) {
            Node value = wrong.get();
            return value.isURI() ? Names.of(value) + " (" + types(graph, value) + ")" : literal(value);
        }
        List<String> values = graph.find(entry.focusNode(), path, Node.ANY)
                .mapWith(t -> Names.of(t.getObject()))
                .toList();
        return values.isEmpty()
                ? "nothing"
                : values.size()
                        + (values.size() == 1 ? " value: " : " values: ")
                        + String.join(", ", values.stream().sorted().toList());
    }

    private static String literal(Node value) {
        return value.isLiteral() && !value.getLiteralDatatypeURI().endsWith("tring")
                ? Names.of(value) + " (" + Names.of(value.getLiteralDatatypeURI()) + ")"
                : Names.of(value);
    }

    private static String types(Graph graph, Node node) {
        List<String> types = graph.find(node, RDF.type.asNode(), Node.ANY)
                .mapWith(t -> Names.of(t.getObject()))
                .toList();
        return types.isEmpty()
                ? "no type"
                : String.join(", ", types.stream().sorted().toList());
    }

    private Optional<String> message(Node shape, String language) {
        return source.find(shape, MESSAGE, Node.ANY).toList().stream()
                .map(Triple::getObject)
                .filter(n -> n.getLiteralLanguage().equals(language))
                .map(Node::getLiteralLexicalForm)
                .findFirst();
    }

    /** The name of the node shape that holds a shape. */
    private String label(Node shape) {
        if (shape.isURI()) {
            return shape.getURI().startsWith(SHAPE)
                    ? "shape:" + shape.getURI().substring(SHAPE.length())
                    : shape.getURI();
        }
        return source.find(Node.ANY, PROPERTY, shape).toList().stream()
                .map(t -> label(t.getSubject()))
                .findFirst()
                .orElse("shape");
    }
}
