package org.isnad.store;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.isnad.rdf.Iris;

/**
 * Turtle and TriG as a person reads them: an article after the other, in each first the article, then whoever is in it, its claims,
 * events, roles, and last the mentions. A node's type comes first, and its predicates stand below each other.
 */
final class TurtleWriter implements GraphWriter {
    private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?");
    private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final String STRING = XSD + "string";
    /** What an article's nodes are called after its IRI, in the order they are written. */
    private static final List<String> SECTIONS = List.of(
            "", "actor", "place", "claim", "communication", "event", "role", "stance", "framing", "#char=", "#");

    private static final List<String> HEADINGS = List.of(
            "Article",
            "Actors of this article alone",
            "Places of this article alone",
            "Claims",
            "Statements and interviews",
            "Events",
            "Roles",
            "Stances",
            "Framings",
            "Mentions",
            "Parts");

    private final Writer out;
    private final Map<String, String> names;
    private final Iris iris;
    private final boolean graphs;

    TurtleWriter(Writer out, Map<String, String> prefixes, Iris iris, boolean graphs) throws IOException {
        this.out = out;
        this.iris = iris;
        this.graphs = graphs;
        this.names = new LinkedHashMap<>();
        for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
            out.write("@prefix " + prefix.getKey() + ": <" + prefix.getValue() + "> .\n");
            names.put(prefix.getValue(), prefix.getKey() + ":");
        }
    }

    @Override
    public void graph(Node name, List<Triple> triples) throws IOException {
        out.write("\n");
        if (graphs) {
            out.write(name(name) + " {\n");
        }
        String article = iris.articleOf(name);
        Map<Integer, List<Triple>> sections = new TreeMap<>();
        for (Triple t : triples) {
            sections.computeIfAbsent(section(t.getSubject().getURI(), article), k -> new ArrayList<>())
                    .add(t);
        }
        for (Map.Entry<Integer, List<Triple>> section : sections.entrySet()) {
            section(section.getKey(), section.getValue());
        }
        if (graphs) {
            out.write("}\n");
        }
    }

    @Override
    public void finish() {
        // Every graph has been closed.
    }

    /** Where a node is written: entities of all articles right after the article. */
    private static int section(String subject, String article) {
        if (!subject.startsWith(article)) {
            return 1;
        }
        String rest = subject.substring(article.length());
        if (rest.isEmpty()) {
            return 0;
        }
        if (rest.startsWith("#")) {
            return 2 + SECTIONS.indexOf(rest.startsWith("#char=") ? "#char=" : "#");
        }
        int slash = rest.indexOf('/', 1);
        String kind = rest.charAt(0) == '/' && slash > 0 ? rest.substring(1, slash) : rest;
        int index = SECTIONS.indexOf(kind);
        return 2 + (index < 0 ? SECTIONS.size() : index);
    }

    private void section(int section, List<Triple> triples) throws IOException {
        if (section >= 2 && section - 2 < HEADINGS.size()) {
            out.write("# " + HEADINGS.get(section - 2) + "\n");
        }
        int from = 0;
        while (from < triples.size()) {
            Node subject = triples.get(from).getSubject();
            int to = from;
            while (to < triples.size() && triples.get(to).getSubject().equals(subject)) {
                to++;
            }
            subject(triples.subList(from, to));
            from = to;
        }
        out.write("\n");
    }

    private void subject(List<Triple> triples) throws IOException {
        List<Triple> typeFirst = new ArrayList<>(triples);
        typeFirst.sort(Comparator.comparing(t -> !t.getPredicate().getURI().equals(TYPE)));
        out.write(name(typeFirst.get(0).getSubject()));
        for (int i = 0; i < typeFirst.size(); i++) {
            Triple t = typeFirst.get(i);
            boolean same = i > 0 && t.getPredicate().equals(typeFirst.get(i - 1).getPredicate());
            if (same) {
                out.write(", ");
            } else {
                out.write(i == 0 ? " " : " ;\n    ");
                out.write(t.getPredicate().getURI().equals(TYPE) ? "a" : name(t.getPredicate()));
                out.write(' ');
            }
            object(t.getObject());
        }
        out.write(" .\n");
    }

    private void object(Node node) throws IOException {
        if (node.isURI()) {
            out.write(name(node));
            return;
        }
        String datatype = node.getLiteralDatatypeURI();
        String lexical = node.getLiteralLexicalForm();
        if (!node.getLiteralLanguage().isEmpty() || datatype.equals(STRING)) {
            Escapes.term(node, out);
        } else if (isPlain(datatype, lexical)) {
            out.write(lexical);
        } else {
            Escapes.quoted(lexical, out);
            out.write("^^" + name(datatype));
        }
    }

    private static boolean isPlain(String datatype, String lexical) {
        return datatype.equals(XSD + "boolean") && (lexical.equals("true") || lexical.equals("false"))
                || datatype.equals(XSD + "decimal") && lexical.matches("-?[0-9]+\\.[0-9]+")
                || datatype.equals(XSD + "integer") && lexical.matches("-?[0-9]+");
    }

    private String name(Node node) {
        return name(Escapes.iri(node));
    }

    private String name(String iri) {
        int cut = Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1;
        String prefix = names.get(iri.substring(0, cut));
        String local = iri.substring(cut);
        return prefix != null && LOCAL.matcher(local).matches() ? prefix + local : "<" + iri + ">";
    }
}
