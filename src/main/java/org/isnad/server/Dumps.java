package org.isnad.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.jena.riot.Lang;
import org.isnad.store.Exporting;
import org.isnad.store.GraphStore;

/** {@code /data/isnad.ttl}: the whole store; {@code /data/article/ID.ttl}: one article's graph; {@code /data}: a list of them. */
final class Dumps extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Map<String, Lang> LANGUAGES =
            new TreeMap<>(Map.of("ttl", Lang.TURTLE, "trig", Lang.TRIG, "nt", Lang.NTRIPLES, "nq", Lang.NQUADS));

    private final transient GraphStore store;
    private final transient Base base;

    Dumps(GraphStore store, Base base) {
        this.store = store;
        this.base = base;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
        if (path.equals("/")) {
            list(response);
            return;
        }
        int dot = path.lastIndexOf('.');
        Lang language = dot < 0 ? null : LANGUAGES.get(path.substring(dot + 1));
        String name = dot < 0 ? path : path.substring(0, dot);
        if (language == null || !(name.equals("/isnad") || name.matches("/article/[A-Za-z0-9._~-]+"))) {
            Texts.error(response, 404, "there is no such dump; see /data/");
            return;
        }
        String graph = base.graphs() + name.substring(1);
        if (!name.equals("/isnad") && !store.read(() -> Nodes.exists(store, graph))) {
            Texts.error(response, 404, "there is no such article; see /data/");
            return;
        }
        Predicate<String> chosen = name.equals("/isnad") ? g -> true : graph::equals;
        response.setContentType(language.getContentType().getContentTypeStr() + ";charset=utf-8");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + path.substring(path.lastIndexOf('/') + 1) + "\"");
        if (!request.getMethod().equals("HEAD")) {
            new Exporting(store).write(response.getOutputStream(), language, chosen);
        }
    }

    private static void list(HttpServletResponse response) throws IOException {
        StringBuilder out = new StringBuilder(Texts.pageHead("Isnad: data"));
        out.append("<h1>Data</h1><ul>");
        LANGUAGES.forEach((ending, language) -> out.append("<li><a href=\"/data/isnad.")
                .append(ending)
                .append("\">isnad.")
                .append(ending)
                .append("</a> (")
                .append(Texts.escape(language.getLabel()))
                .append(")</li>"));
        out.append("</ul><p>One article: <code>/data/article/ID.ttl</code>. Questions: <code>/sparql</code>.</p>");
        Texts.html(response, out.append(Texts.PAGE_FOOT).toString());
    }
}
