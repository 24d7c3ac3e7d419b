package org.isnad.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.isnad.store.GraphStore;

/** The texts of articles and parts of them by code points; keeps a few. One object serves one request. */
final class ArticleTexts {
    private static final Node IS_STRING =
            Nodes.iri("http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#isString");
    private static final int KEPT = 300;
    private static final int AROUND = 90;

    private final GraphStore store;
    private final Map<String, String> kept = new LinkedHashMap<>();

    ArticleTexts(GraphStore store) {
        this.store = store;
    }

    /** The text as it was read; empty where the store holds none. */
    String text(String article) {
        String known = kept.get(article);
        if (known != null) {
            return known;
        }
        String text = store.read(() -> {
            Iterator<Quad> found = store.dataset().find(Node.ANY, Nodes.iri(article), IS_STRING, Node.ANY);
            return found.hasNext() ? found.next().getObject().getLiteralLexicalForm() : "";
        });
        if (kept.size() >= KEPT) {
            kept.clear();
        }
        kept.put(article, text);
        return text;
    }

    /** Characters of an article, offsets in code points. */
    String slice(String article, int begin, int end) {
        return cut(text(article), begin, end);
    }

    static String cut(String text, int begin, int end) {
        int length = text.codePointCount(0, text.length());
        int from = Math.max(0, Math.min(begin, length));
        int to = Math.max(from, Math.min(end, length));
        int start = text.offsetByCodePoints(0, from);
        return text.substring(start, text.offsetByCodePoints(start, to - from));
    }

    /** A place with some words before and after it, none beyond its paragraph. */
    ObjectNode around(String article, int begin, int end) {
        String text = text(article);
        String before = cut(text, begin - AROUND, begin);
        String after = cut(text, end, end + AROUND);
        before = before.substring(before.lastIndexOf('\n') + 1);
        int line = after.indexOf('\n');
        after = line < 0 ? after : after.substring(0, line);
        if (before.length() >= AROUND) {
            before = "… " + before.substring(before.indexOf(' ') + 1);
        }
        if (after.length() >= AROUND) {
            after = after.substring(0, Math.max(0, after.lastIndexOf(' '))) + " …";
        }
        return JsonNodeFactory.instance
                .objectNode()
                .put("before", before)
                .put("hit", cut(text, begin, end))
                .put("after", after);
    }
}
