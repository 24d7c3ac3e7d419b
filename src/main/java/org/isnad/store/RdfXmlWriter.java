package org.isnad.store;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.SplitIRI;

/**
 * RDF/XML, streamed. A predicate's namespace is declared where it is used if no prefix stands for it. Control characters, which XML 1.0
 * cannot hold in any way, become U+FFFD.
 */
final class RdfXmlWriter implements GraphWriter {
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String STRING = "http://www.w3.org/2001/XMLSchema#string";

    private final Writer out;
    private final Map<String, String> prefixes;

    RdfXmlWriter(Writer out, Map<String, String> prefixes) throws IOException {
        this.out = out;
        this.prefixes = prefixes;
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF");
        for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
            out.write("\n    xmlns:" + prefix.getKey() + "=\"" + text(prefix.getValue()) + "\"");
        }
        out.write(prefixes.containsKey("rdf") ? ">\n" : "\n    xmlns:rdf=\"" + RDF + "\">\n");
    }

    @Override
    public void graph(Node name, List<Triple> triples) throws IOException {
        String open = "";
        for (Triple t : triples) {
            String subject = Escapes.iri(t.getSubject());
            if (!subject.equals(open)) {
                out.write(open.isEmpty() ? "" : "  </rdf:Description>\n");
                out.write("  <rdf:Description rdf:about=\"" + text(subject) + "\">\n");
                open = subject;
            }
            property(t);
        }
        out.write(open.isEmpty() ? "" : "  </rdf:Description>\n");
    }

    private void property(Triple t) throws IOException {
        String predicate = Escapes.iri(t.getPredicate());
        int cut = SplitIRI.splitXML(predicate);
        String namespace = predicate.substring(0, cut);
        String local = predicate.substring(cut);
        if (local.isEmpty()) {
            throw new StoreException(
                    "the predicate " + predicate + " cannot be written as RDF/XML, which needs a name at its"
                            + " end; export as Turtle or N-Triples");
        }
        String element = prefixes.entrySet().stream()
                .filter(p -> p.getValue().equals(namespace))
                .map(p -> p.getKey() + ":" + local)
                .findFirst()
                .orElse("ns:" + local);
        out.write("    <" + element);
        if (element.startsWith("ns:")) {
            out.write(" xmlns:ns=\"" + text(namespace) + "\"");
        }
        Node object = t.getObject();
        if (object.isURI()) {
            out.write(" rdf:resource=\"" + text(Escapes.iri(object)) + "\"/>\n");
            return;
        }
        if (!object.getLiteralLanguage().isEmpty()) {
            out.write(" xml:lang=\"" + object.getLiteralLanguage() + "\"");
        } else if (!object.getLiteralDatatypeURI().equals(STRING)) {
            out.write(" rdf:datatype=\"" + text(object.getLiteralDatatypeURI()) + "\"");
        }
        out.write(">" + text(object.getLiteralLexicalForm()) + "</" + element + ">\n");
    }

    private static String text(String value) {
        StringBuilder out = new StringBuilder(value.length() + 16);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\r' -> out.append("&#xD;");
                case '\n', '\t' -> out.append(c);
                default -> out.append(c < ' ' || c >= 0xFFFE ? '\uFFFD' : c);
            }
        }
        return out.toString();
    }

    @Override
    public void finish() throws IOException {
        out.write("</rdf:RDF>\n");
    }
}
