package org.isnad.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.isnad.rdf.Terms;
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
        response.setContentType(language.getContentType().getContentTypeStr() + ";charset=utf-8");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + path.substring(path.lastIndexOf('/') + 1) + "\"");
        if (!request.getMethod().equals("HEAD")) {
            if (name.equals("/isnad")) {
                new Exporting(store).write(response.getOutputStream(), language, g -> true);
            } else {
                one(response, language, Nodes.iri(graph));
            }
        }
    }

    /** One article's graph, found by its name: an export would look through all. */
    private void one(HttpServletResponse response, Lang language, Node graph) throws IOException {
        DatasetGraph copy = DatasetGraphFactory.create();
        Terms.PREFIXES.forEach(copy.prefixes()::add);
        boolean quads = RDFLanguages.isQuads(language);
        Node target = quads ? graph : Quad.defaultGraphIRI;
        store.read(() -> {
            store.dataset()
                    .find(graph, Node.ANY, Node.ANY, Node.ANY)
                    .forEachRemaining(q -> copy.add(new Quad(target, q.asTriple())));
            return copy;
        });
        RDFFormat format = language.equals(Lang.TURTLE)
                ? RDFFormat.TURTLE_BLOCKS
                : language.equals(Lang.TRIG) ? RDFFormat.TRIG_BLOCKS : quads ? RDFFormat.NQUADS : RDFFormat.NTRIPLES;
        if (quads) {
            RDFWriter.source(copy).format(format).output(response.getOutputStream());
        } else {
            RDFWriter.source(copy.getDefaultGraph()).format(format).output(response.getOutputStream());
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
