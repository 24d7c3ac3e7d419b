package org.isnad.server;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.NodeId;
import org.isnad.rdf.Terms;
import org.isnad.store.GraphStore;

/** Reads the rows of a {@link Catalogue} from a store, one scan a predicate; used inside one transaction. */
final class CatalogueReader {
    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    private static final String DCT = "http://purl.org/dc/terms/";
    private static final String SEM = "http://semanticweb.cs.vu.nl/2009/11/sem/";
    private static final Node TYPE = Nodes.iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    private static final List<String> KINDS =
            List.of("Person", "State", "Organisation", "ArmedGroup", "Place", "Outlet", "UnnamedActor");

    private final IdScan scan;
    private final Map<String, String> shared = new HashMap<>();

    private CatalogueReader(GraphStore store, Progress progress) {
        this.scan = new IdScan(store, progress);
    }

    /**
     * Reads everything.
     *
     * @param progress told how much of the work is done, 0 to 1
     */
    static CatalogueRows read(GraphStore store, Progress progress) {
        return store.read(() -> new CatalogueReader(store, progress).rows(progress));
    }

    private CatalogueRows rows(Progress progress) {
        Map<String, ArticleRow> articles = articles();
        progress.done(0.1);
        Map<String, Set<String>> appearances = appearances();
        progress.done(0.3);
        Map<String, ClaimRow> claims = claims();
        progress.done(0.5);
        Map<String, EventRow> events = events();
        progress.done(0.7);
        List<FramingRow> framings = framings();
        Map<String, Thing> things = new OutletNames(things()).named();
        progress.done(1);
        Map<String, String> quads = new TreeMap<>();
        scan.each(Terms.QUAD_CLASS, (g, type, quad) -> quads.put(scan.text(type), Nodes.local(scan.text(quad))));
        return new CatalogueRows(articles, things, events, claims, framings, appearances, quads);
    }

    private Map<String, ArticleRow> articles() {
        Set<NodeId> known = new HashSet<>();
        scan.each(TYPE, Terms.ARTICLE, (g, article, type) -> known.add(article));
        Columns of = new Columns(known::contains);
        Map<NodeId, NodeId> ids = of.column(Nodes.iri(DCT + "identifier"));
        Map<NodeId, NodeId> titles = of.column(Nodes.iri(DCT + "title"));
        Map<NodeId, NodeId> dates = of.column(Nodes.iri(DCT + "issued"));
        Map<NodeId, NodeId> outlets = of.column(Nodes.iri("http://schema.org/publisher"));
        Map<String, ArticleRow> out = new TreeMap<>();
        ids.forEach((article, id) -> {
            String iri = scan.text(article);
            out.put(
                    iri,
                    new ArticleRow(
                            iri,
                            scan.passing(id),
                            passing(titles, article),
                            text(outlets, article),
                            text(dates, article)));
        });
        return out;
    }

    /** An article's graph names the article, so a mention's own IRI need not be read. */
    private Map<String, Set<String>> appearances() {
        Map<NodeId, Set<NodeId>> found = new HashMap<>();
        scan.each(Terms.NAMES, (graph, mention, entity) -> found.computeIfAbsent(entity, e -> new HashSet<>())
                .add(graph));
        Map<NodeId, String> articles = new HashMap<>();
        scan.each(TYPE, Terms.ARTICLE, (graph, article, type) -> articles.put(graph, scan.text(article)));
        Map<String, Set<String>> out = new HashMap<>();
        found.forEach((entity, graphs) -> {
            Set<String> named = new HashSet<>();
            graphs.forEach(g -> Optional.ofNullable(articles.get(g)).ifPresent(named::add));
            out.put(scan.text(entity), named);
        });
        return out;
    }

    private Map<String, ClaimRow> claims() {
        Map<NodeId, NodeId> contents = scan.one(Terms.CONTENT_SPAN, c -> true);
        Columns of = new Columns(contents::containsKey);
        Map<NodeId, NodeId> voices = of.column(Terms.ASSERTED_BY);
        Map<NodeId, NodeId> confidence = of.column(Terms.CONFIDENCE);
        Map<NodeId, NodeId> speakers = of.column(Terms.SPEAKER);
        Map<NodeId, NodeId> via = of.column(Terms.VIA);
        Map<NodeId, NodeId> cues = of.column(Terms.CUE_MENTION);
        Map<NodeId, NodeId> cueTypes = of.column(Terms.CUE_TYPE);
        Map<NodeId, NodeId> stances = of.column(Terms.CUE_STANCE);
        Map<NodeId, NodeId> directness = of.column(Terms.DIRECTNESS);
        Map<String, ClaimRow> out = new TreeMap<>();
        contents.forEach((claim, content) -> {
            String iri = scan.text(claim);
            String article = articleOf(iri);
            int[] cue = offsets(passing(cues, claim));
            int[] said = offsets(scan.passing(content));
            out.put(
                    iri,
                    new ClaimRow(
                            iri,
                            article,
                            cue[0],
                            cue[1],
                            said[0],
                            said[1],
                            known(speakers, claim),
                            known(via, claim),
                            share(Nodes.local(text(cueTypes, claim))),
                            lower(text(stances, claim)),
                            lower(text(directness, claim)).equals("direct"),
                            known(voices, claim).orElse(article),
                            number(text(confidence, claim))));
        });
        return out;
    }

    private Map<String, EventRow> events() {
        Map<NodeId, NodeId> types = scan.one(Terms.EVENT_TYPE, e -> true);
        Columns of = new Columns(types::containsKey);
        Map<NodeId, NodeId> voices = of.column(Terms.ASSERTED_BY);
        Map<NodeId, NodeId> confidence = of.column(Terms.CONFIDENCE);
        Map<NodeId, TreeSet<String>> agents = of.lists(Terms.AGENT);
        Map<NodeId, TreeSet<String>> recipients = of.lists(Terms.RECIPIENT);
        Map<NodeId, NodeId> places = of.column(Terms.EVENT_PLACE);
        Map<NodeId, NodeId> modes = of.column(Terms.MODE);
        Map<NodeId, NodeId> status = of.column(Terms.STATUS);
        Map<NodeId, NodeId> edtf = of.column(Terms.EDTF);
        Map<NodeId, NodeId> earliest = of.column(Nodes.iri(SEM + "hasEarliestBeginTimeStamp"));
        Map<NodeId, NodeId> latest = of.column(Nodes.iri(SEM + "hasLatestEndTimeStamp"));
        Map<NodeId, NodeId> incidents = of.column(Terms.REFERS_TO);
        Map<NodeId, NodeId> triggers = of.column(Terms.TRIGGER);
        Map<String, EventRow> out = new TreeMap<>();
        types.forEach((event, type) -> {
            String iri = scan.text(event);
            String article = articleOf(iri);
            int[] at = offsets(passing(triggers, event));
            out.put(
                    iri,
                    new EventRow(
                            iri,
                            article,
                            at[0],
                            at[1],
                            share(Nodes.local(scan.text(type))),
                            share(Nodes.local(text(modes, event))),
                            List.copyOf(agents.getOrDefault(event, new TreeSet<>())),
                            List.copyOf(recipients.getOrDefault(event, new TreeSet<>())),
                            text(places, event),
                            text(edtf, event),
                            text(earliest, event),
                            text(latest, event),
                            lower(text(status, event)),
                            known(voices, event).orElse(article),
                            known(incidents, event),
                            number(text(confidence, event))));
        });
        return out;
    }

    private List<FramingRow> framings() {
        Map<NodeId, NodeId> labels = scan.one(Terms.LABEL, f -> true);
        Columns of = new Columns(labels::containsKey);
        Map<NodeId, NodeId> framed = of.column(Terms.FRAMES);
        Map<NodeId, NodeId> wording = of.column(Terms.WORDING);
        Map<String, FramingRow> out = new TreeMap<>();
        labels.forEach((framing, label) -> {
            String iri = scan.passing(framing);
            out.put(
                    iri,
                    new FramingRow(
                            iri,
                            articleOf(iri),
                            share(scan.passing(label)),
                            text(framed, framing),
                            lower(text(wording, framing))));
        });
        return List.copyOf(out.values());
    }

    private Map<String, Thing> things() {
        Map<NodeId, String> arabic = new HashMap<>();
        Map<NodeId, String> english = new HashMap<>();
        scan.each(Nodes.iri(SKOS + "prefLabel"), (g, thing, label) -> {
            Node text = scan.node(label);
            boolean isEnglish = text.isLiteral() && text.getLiteralLanguage().equals("en");
            (isEnglish ? english : arabic).merge(thing, Nodes.text(text), (a, b) -> a.compareTo(b) <= 0 ? a : b);
        });
        Set<NodeId> all = new HashSet<>(arabic.keySet());
        all.addAll(english.keySet());
        Columns of = new Columns(all::contains);
        Map<NodeId, TreeSet<String>> others = of.lists(Nodes.iri(SKOS + "altLabel"));
        Map<NodeId, NodeId> states = of.column(Terms.STATE_CODE);
        Map<NodeId, NodeId> sectors = of.column(Terms.SECTOR);
        Map<NodeId, String> kinds = new HashMap<>();
        for (String kind : KINDS) {
            String name = kind.toLowerCase(Locale.ROOT);
            scan.each(TYPE, Nodes.iri(Terms.ISN + kind), (g, thing, type) -> kinds.put(thing, name));
        }
        Map<String, Thing> out = new HashMap<>();
        for (NodeId thing : all) {
            String iri = scan.text(thing);
            out.put(
                    iri,
                    new Thing(
                            iri,
                            arabic.getOrDefault(thing, ""),
                            english.getOrDefault(thing, ""),
                            List.copyOf(others.getOrDefault(thing, new TreeSet<>())),
                            kinds.getOrDefault(thing, ""),
                            text(states, thing),
                            text(sectors, thing)));
        }
        return out;
    }

    /** Properties of certain subjects. */
    private final class Columns {
        private final Predicate<NodeId> wanted;

        Columns(Predicate<NodeId> wanted) {
            this.wanted = wanted;
        }

        Map<NodeId, NodeId> column(Node predicate) {
            return scan.one(predicate, wanted);
        }

        Map<NodeId, TreeSet<String>> lists(Node predicate) {
            Map<NodeId, TreeSet<String>> out = new HashMap<>();
            scan.each(predicate, (g, subject, object) -> {
                if (wanted.test(subject)) {
                    out.computeIfAbsent(subject, s -> new TreeSet<>()).add(scan.text(object));
                }
            });
            return out;
        }
    }

    private Optional<String> known(Map<NodeId, NodeId> column, NodeId subject) {
        return Optional.ofNullable(column.get(subject)).map(scan::text);
    }

    private String text(Map<NodeId, NodeId> column, NodeId subject) {
        return known(column, subject).orElse("");
    }

    private String passing(Map<NodeId, NodeId> column, NodeId subject) {
        return Optional.ofNullable(column.get(subject)).map(scan::passing).orElse("");
    }

    /** One copy of equal strings. */
    private String share(String text) {
        return Optional.ofNullable(shared.putIfAbsent(text, text)).orElse(text);
    }

    private String lower(String iri) {
        return share(Nodes.local(iri).toLowerCase(Locale.ROOT));
    }

    private static double number(String decimal) {
        return decimal.isEmpty() ? 0 : Double.parseDouble(decimal);
    }

    /** The article that a node inside it belongs to: {@code …/article/ID/event/12-16-consult} → {@code …/article/ID}. */
    private String articleOf(String inside) {
        int at = inside.indexOf("/article/");
        int end = at < 0 ? -1 : inside.indexOf('/', at + "/article/".length());
        return end < 0 ? inside : share(inside.substring(0, end));
    }

    /** Begin and end of {@code …#char=12,16}; zeros where it is none. */
    static int[] offsets(String mention) {
        int at = mention.indexOf("#char=");
        int comma = mention.indexOf(',', at + 1);
        if (at < 0 || comma < 0) {
            return new int[] {0, 0};
        }
        return new int[] {
            Integer.parseInt(mention.substring(at + "#char=".length(), comma)),
            Integer.parseInt(mention.substring(comma + 1))
        };
    }
}
