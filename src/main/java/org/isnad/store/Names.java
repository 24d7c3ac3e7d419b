package org.isnad.store;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.isnad.rdf.Terms;

/** IRIs and literals as people read them: {@code isn:agent}, {@code state/SYR}, «قصف». */
final class Names {
    private static final int LONGEST = 120;

    private Names() {}

    static String of(Node node) {
        if (node.isURI()) {
            return of(node.getURI());
        }
        if (node.isLiteral()) {
            return "«" + shortened(node.getLiteralLexicalForm()) + "»";
        }
        return node.isBlank() ? "_:" + node.getBlankNodeLabel() : node.toString();
    }

    static String of(String iri) {
        for (Map.Entry<String, String> prefix : Terms.PREFIXES.entrySet()) {
            if (iri.startsWith(prefix.getValue())) {
                return prefix.getKey() + ":" + iri.substring(prefix.getValue().length());
            }
        }
        return iri.startsWith(Terms.DEFAULT_BASE) ? iri.substring(Terms.DEFAULT_BASE.length()) : iri;
    }

    static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
