package org.isnad.store;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.sparql.core.Quad;
import org.isnad.rdf.Terms;

/**
 * Writes a store as RDF: graph by graph in the order of their IRIs, each graph's triples sorted, so that the bytes depend on what the
 * store holds and not on how it came there. Only one graph is in memory at a time.
 */
public final class Exporting {
    private static final int TRIPLES_REMEMBERED = 100_000;

    private final GraphStore store;
    private final Profile profile;
    private final boolean ascii;

    public Exporting(GraphStore store) {
        this(store, Profile.CORE, false);
    }

    /**
     * @param profile in which vocabularies
     * @param ascii whether to write what is not ASCII as escapes
     */
    public Exporting(GraphStore store, Profile profile, boolean ascii) {
        this.store = store;
        this.profile = profile;
        this.ascii = ascii;
    }

    /**
     * Writes the chosen graphs.
     *
     * @param chosen by graph IRI
     * @return triples or quads written
     */
    public long write(OutputStream out, Lang language, Predicate<String> chosen) {
        return write(out, format(language), chosen);
    }

    /**
     * Writes the chosen graphs.
     *
     * @param chosen by graph IRI
     * @return triples or quads written
     */
    public long write(OutputStream out, ExportFormat format, Predicate<String> chosen) {
        Writer utf8 = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        Writer text = ascii ? new AsciiWriter(utf8, AsciiWriter.styleOf(format)) : utf8;
        return store.read(() -> {
            try {
                GraphWriter writer = format.writer(text, prefixes(), store.iris());
                List<Node> graphs = graphs(chosen);
                Union union = new Union(chosen);
                long written = 0;
                for (Node graph : graphs) {
                    List<Triple> triples = profile.of(sorted(graph));
                    if (!format.hasGraphs() && graphs.size() > 1) {
                        triples = union.first(graph, triples);
                    }
                    if (!triples.isEmpty()) {
                        writer.graph(graph, triples);
                        written += triples.size();
                    }
                }
                writer.finish();
                text.flush();
                return written;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static ExportFormat format(Lang language) {
        if (language.equals(Lang.TURTLE)) {
            return ExportFormat.TURTLE;
        }
        if (language.equals(Lang.TRIG)) {
            return ExportFormat.TRIG;
        }
        if (language.equals(Lang.NQUADS)) {
            return ExportFormat.N_QUADS;
        }
        if (language.equals(Lang.JSONLD)) {
            return ExportFormat.JSON_LD;
        }
        return language.equals(Lang.RDFXML) ? ExportFormat.RDF_XML : ExportFormat.N_TRIPLES;
    }

    private Map<String, String> prefixes() {
        Map<String, String> out = new LinkedHashMap<>(Terms.PREFIXES);
        for (String kind : List.of("state", "person", "group", "place", "outlet", "incident", "article")) {
            out.put(kind, store.iris().base() + kind + "/");
        }
        out.put("body", store.iris().base() + "org/");
        return out;
    }

    private List<Node> graphs(Predicate<String> chosen) {
        List<Node> out = new ArrayList<>();
        store.dataset().listGraphNodes().forEachRemaining(g -> {
            if (g.isURI() && chosen.test(g.getURI())) {
                out.add(g);
            }
        });
        out.sort(Comparator.comparing(Node::getURI));
        return out;
    }

    private List<Triple> sorted(Node graph) {
        List<Triple> triples = new ArrayList<>();
        Iterator<Quad> quads = store.dataset().find(graph, Node.ANY, Node.ANY, Node.ANY);
        quads.forEachRemaining(q -> triples.add(q.asTriple()));
        triples.sort(Quads.TRIPLES);
        return triples;
    }

    /** Says which triples of a graph no graph before it has: what an outlet or actor is called stands in many articles. */
    private final class Union {
        private final Predicate<String> chosen;
        private final Set<Triple> remembered = new LinkedHashSet<>();

        Union(Predicate<String> chosen) {
            this.chosen = chosen;
        }

        List<Triple> first(Node graph, List<Triple> triples) {
            String article = store.iris().articleOf(graph);
            return triples.stream()
                    .filter(t -> t.getSubject().getURI().startsWith(article) || isFirst(graph, t))
                    .toList();
        }

        private boolean isFirst(Node graph, Triple t) {
            if (remembered.contains(t)) {
                return false;
            }
            boolean first = true;
            if (profile == Profile.CORE) {
                Iterator<Quad> same = store.dataset().find(Node.ANY, t.getSubject(), t.getPredicate(), t.getObject());
                while (first && same.hasNext()) {
                    String other = same.next().getGraph().getURI();
                    first = other.compareTo(graph.getURI()) >= 0 || !chosen.test(other);
                }
            }
            if (remembered.size() >= TRIPLES_REMEMBERED) {
                remembered.remove(remembered.iterator().next());
            }
            remembered.add(t);
            return first;
        }
    }
}
