package org.isnad.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeCmp;
import org.isnad.rdf.Terms;
import org.isnad.store.GraphStore;
import org.jspecify.annotations.Nullable;

/** Every IRI of the graph as a page, as Turtle, JSON-LD or N-Triples, by content negotiation or {@code ?format=}. */
final class LinkedData extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int MOST_INCOMING = 500;
    private static final int MOST_OUTGOING = 20_000;
    private static final int MOST_ON_PAGE = 300;
    private static final AcceptList OFFERED =
            AcceptList.create("text/html", "text/turtle", "application/ld+json", "application/n-triples");

    private final transient GraphStore store;
    private final transient Base base;

    LinkedData(GraphStore store, Base base) {
        this.store = store;
        this.base = base;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String iri = base.iri(URLDecoder.decode(request.getRequestURI().replace("+", "%2B"), StandardCharsets.UTF_8));
        Graph graph = store.read(() -> describe(iri));
        response.addHeader("Vary", "Accept");
        if (graph.isEmpty()) {
            Texts.error(response, 404, "this store says nothing about this address");
            return;
        }
        switch (format(request)) {
            case "text/turtle" -> write(response, graph, RDFFormat.TURTLE_BLOCKS, "text/turtle");
            case "application/ld+json" -> write(response, graph, RDFFormat.JSONLD_PRETTY, "application/ld+json");
            case "application/n-triples" -> write(response, graph, RDFFormat.NTRIPLES, "application/n-triples");
            default -> Texts.html(response, page(iri, graph));
        }
    }

    private static String format(HttpServletRequest request) {
        @Nullable String asked = request.getParameter("format");
        if (asked != null) {
            return switch (asked.toLowerCase(Locale.ROOT)) {
                case "ttl", "turtle" -> "text/turtle";
                case "jsonld", "json" -> "application/ld+json";
                case "nt" -> "application/n-triples";
                default -> "text/html";
            };
        }
        @Nullable String accept = request.getHeader("Accept");
        if (accept == null || accept.isBlank() || accept.length() > 2000) {
            return "text/turtle";
        }
        MediaType best = AcceptList.match(new AcceptList(accept), OFFERED);
        return best == null ? "text/turtle" : best.getContentTypeStr();
    }

    /** A vocabulary or a named graph whole; of any other IRI what it says, what is said of it, and its fragments (an article's mentions). */
    private Graph describe(String iri) {
        DatasetGraph data = store.dataset();
        Graph graph = GraphFactory.createDefaultGraph();
        Terms.PREFIXES.forEach(graph.getPrefixMapping()::setNsPrefix);
        Node node = Nodes.iri(iri);
        if (iri.equals(Terms.ISN)) {
            add(graph, data.find(base.iris().graph("ontology"), Node.ANY, Node.ANY, Node.ANY), MOST_OUTGOING);
            return graph;
        }
        String articles = base.data() + "article/";
        if (iri.startsWith(base.graphs())) {
            add(graph, data.find(node, Node.ANY, Node.ANY, Node.ANY), MOST_OUTGOING);
        } else if (iri.startsWith(articles) && iri.indexOf('/', articles.length()) < 0) {
            Node own = base.iris().graph("article/" + iri.substring(articles.length()));
            add(graph, data.find(own, Node.ANY, Node.ANY, Node.ANY), MOST_OUTGOING);
        }
        add(graph, data.find(Node.ANY, node, Node.ANY, Node.ANY), MOST_OUTGOING);
        add(graph, data.find(Node.ANY, Node.ANY, Node.ANY, node), MOST_INCOMING);
        return graph;
    }

    private static void add(Graph graph, Iterator<Quad> quads, int most) {
        for (int i = 0; i < most && quads.hasNext(); i++) {
            graph.add(quads.next().asTriple());
        }
    }

    private static void write(HttpServletResponse response, Graph graph, RDFFormat format, String type)
            throws IOException {
        response.setContentType(type + ";charset=utf-8");
        response.getWriter().write(RDFWriter.source(graph).format(format).asString());
    }

    private String page(String iri, Graph graph) {
        StringBuilder out = new StringBuilder(Texts.pageHead(iri));
        out.append("<h1 class=\"iri\">").append(Texts.escape(iri)).append("</h1><p>");
        for (String format : List.of("ttl", "jsonld", "nt")) {
            out.append("<a href=\"?format=")
                    .append(format)
                    .append("\">")
                    .append(format)
                    .append("</a> · ");
        }
        out.append("<a href=\"/#/resource?iri=")
                .append(URLEncoder.encode(iri, StandardCharsets.UTF_8))
                .append("\">explorer</a></p>");
        Node node = Nodes.iri(iri);
        rows(out, "", triples(graph, t -> t.getSubject().equals(node)), true);
        rows(out, "Said of it", triples(graph, t -> t.getObject().equals(node)), false);
        rows(
                out,
                "Within it",
                triples(
                        graph,
                        t -> !t.getSubject().equals(node) && !t.getObject().equals(node)),
                true);
        return out.append(Texts.PAGE_FOOT).toString();
    }

    private static List<Triple> triples(Graph graph, java.util.function.Predicate<Triple> chosen) {
        return graph.find().toList().stream()
                .filter(chosen)
                .sorted(Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
                        .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
                        .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms))
                .toList();
    }

    private void rows(StringBuilder out, String heading, List<Triple> triples, boolean forward) {
        if (triples.isEmpty()) {
            return;
        }
        if (!heading.isEmpty()) {
            out.append("<h2>").append(heading).append("</h2>");
        }
        boolean within = heading.equals("Within it");
        out.append("<table><tbody>");
        triples.stream().limit(MOST_ON_PAGE).forEach(t -> {
            out.append("<tr>");
            if (within || !forward) {
                cell(out, t.getSubject());
            }
            cell(out, t.getPredicate());
            if (forward) {
                cell(out, t.getObject());
            }
            out.append("</tr>");
        });
        out.append("</tbody></table>");
        if (triples.size() > MOST_ON_PAGE) {
            out.append("<p>")
                    .append(triples.size() - MOST_ON_PAGE)
                    .append(" more are not shown here; take the Turtle.</p>");
        }
    }

    private void cell(StringBuilder out, Node node) {
        out.append("<td>");
        if (node.isURI()) {
            String iri = node.getURI();
            String target = base.path(iri).orElse(iri.startsWith("http://") || iri.startsWith("https://") ? iri : "");
            out.append(target.isEmpty() ? "<span>" : "<a href=\"" + Texts.escape(target) + "\">")
                    .append(Texts.escape(shorten(iri)))
                    .append(target.isEmpty() ? "</span>" : "</a>");
        } else {
            String language = node.isLiteral() ? Nodes.kind(node) : "";
            out.append("<span dir=\"auto\"")
                    .append(language.length() == 2 ? " lang=\"" + Texts.escape(language) + "\"" : "")
                    .append('>')
                    .append(Texts.escape(Nodes.text(node)))
                    .append("</span>");
        }
        out.append("</td>");
    }

    private String shorten(String iri) {
        if (iri.startsWith(base.data())) {
            return iri.substring(base.data().length());
        }
        for (var prefix : Terms.PREFIXES.entrySet()) {
            if (iri.startsWith(prefix.getValue())
                    && iri.length() > prefix.getValue().length()) {
                return prefix.getKey() + ":" + iri.substring(prefix.getValue().length());
            }
        }
        return iri;
    }
}
