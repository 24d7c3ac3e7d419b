package org.isnad.store;

import java.io.IOException;
import org.apache.jena.graph.Node;

/** Terms in the syntax that N-Triples, N-Quads, Turtle and TriG share. */
final class Escapes {
    private static final String STRING = "http://www.w3.org/2001/XMLSchema#string";

    private Escapes() {}

    /** A term without prefixes. */
    static void term(Node node, Appendable out) throws IOException {
        if (node.isURI()) {
            out.append('<').append(iri(node)).append('>');
            return;
        }
        quoted(node.getLiteralLexicalForm(), out);
        if (!node.getLiteralLanguage().isEmpty()) {
            out.append('@').append(node.getLiteralLanguage());
        } else if (!node.getLiteralDatatypeURI().equals(STRING)) {
            out.append("^^<").append(node.getLiteralDatatypeURI()).append('>');
        }
    }

    /** An IRI that every store takes: printable ASCII without the characters that no syntax allows. */
    static String iri(Node node) {
        String iri = node.getURI();
        for (int i = 0; i < iri.length(); i++) {
            char c = iri.charAt(i);
            if (c <= ' ' || c > '~' || "<>\"{}|^`\\".indexOf(c) >= 0) {
                throw new StoreException(
                        "found the IRI «" + iri + "», expected printable ASCII; isnad check finds its graph");
            }
        }
        return iri;
    }

    static void quoted(String text, Appendable out) throws IOException {
        out.append('"');
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c != '"' && c != '\\' && c != 0x7F) {
                continue;
            }
            out.append(text, plain, i);
            plain = i + 1;
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(String.format(java.util.Locale.ROOT, "\\u%04X", (int) c));
            }
        }
        out.append(text, plain, text.length()).append('"');
    }
}
