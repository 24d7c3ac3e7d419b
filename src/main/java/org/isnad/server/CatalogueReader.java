package org.isnad.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.isnad.rdf.Terms;
import org.isnad.store.GraphStore;

/** Fills the rows of a {@link Catalogue}, one scan of the store a predicate. */
final class CatalogueReader {
    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    private static final String DCT = "http://purl.org/dc/terms/";
    private static final String SEM = "http://semanticweb.cs.vu.nl/2009/11/sem/";
    private static final Node TYPE = Nodes.iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    private static final Set<String> KINDS =
            Set.of("Person", "State", "Organisation", "ArmedGroup", "Place", "Outlet", "UnnamedActor");

    private final GraphStore store;
    private final Map<String, String> shared = new HashMap<>();
    private final Map<String, ArticleRow> articles = new TreeMap<>();
    private final Map<String, Thing> things = new HashMap<>();
    private final Map<String, EventRow> events = new TreeMap<>();
    private final Map<String, ClaimRow> claims = new TreeMap<>();
    private final List<FramingRow> framings = new ArrayList<>();
    private final Map<String, Set<String>> articlesOfThing = new HashMap<>();

    private CatalogueReader(GraphStore store) {
        this.store = store;
    }

    static CatalogueReader of(GraphStore store) {
        CatalogueReader reader = new CatalogueReader(store);
        reader.articles.putAll(reader.readArticles());
        Map<String, String> voices = reader.one(Terms.ASSERTED_BY);
        Map<String, String> confidence = reader.one(Terms.CONFIDENCE);
        reader.readClaims(voices, confidence);
        reader.readEvents(voices, confidence);
        reader.readThings();
        reader.readFramings();
        reader.scan(Terms.NAMES, (mention, entity) -> reader.appears(mention, entity));
        return reader;
    }

    Map<String, ArticleRow> articles() {
        return articles;
    }

    Map<String, Thing> things() {
        return things;
    }

    Map<String, EventRow> events() {
        return events;
    }

    Map<String, ClaimRow> claims() {
        return claims;
    }

    Map<String, Set<String>> articlesOfThing() {
        return articlesOfThing;
    }

    /** Event type or mode → its quad class. */
    Map<String, String> quads() {
        Map<String, String> out = new HashMap<>();
        scan(Terms.QUAD_CLASS, (type, quad) -> out.put(type, Nodes.local(quad)));
        return out;
    }

    List<FramingRow> framings() {
        return framings;
    }

    private void readFramings() {
        Map<String, String> framed = one(Terms.FRAMES);
        Map<String, String> wording = one(Terms.WORDING);
        Map<String, String> labels = new TreeMap<>(one(Terms.LABEL));
        labels.forEach((iri, label) -> framings.add(new FramingRow(
                iri, articleOf(iri), label, framed.getOrDefault(iri, ""), lower(wording.getOrDefault(iri, "")))));
    }

    private void appears(String mention, String entity) {
        int hash = mention.indexOf('#');
        if (hash > 0) {
            articlesOfThing.computeIfAbsent(entity, e -> new HashSet<>()).add(share(mention.substring(0, hash)));
        }
    }

    private Map<String, ArticleRow> readArticles() {
        Map<String, String> titles = one(Nodes.iri(DCT + "title"));
        Map<String, String> dates = one(Nodes.iri(DCT + "issued"));
        Map<String, String> outlets = one(Nodes.iri("http://schema.org/publisher"));
        Map<String, ArticleRow> out = new TreeMap<>();
        Set<String> known = new HashSet<>();
        Iterator<Quad> typed = store.dataset().find(Node.ANY, Node.ANY, TYPE, Terms.ARTICLE);
        typed.forEachRemaining(q -> known.add(q.getSubject().getURI()));
        scan(Nodes.iri(DCT + "identifier"), (article, id) -> {
            if (known.contains(article)) {
                out.put(
                        article,
                        new ArticleRow(
                                article,
                                id,
                                titles.getOrDefault(article, ""),
                                outlets.getOrDefault(article, ""),
                                dates.getOrDefault(article, "")));
            }
        });
        return out;
    }

    private void readClaims(Map<String, String> voices, Map<String, String> confidence) {
        Map<String, String> speakers = one(Terms.SPEAKER);
        Map<String, String> via = one(Terms.VIA);
        Map<String, String> cues = one(Terms.CUE_MENTION);
        Map<String, String> cueTypes = one(Terms.CUE_TYPE);
        Map<String, String> stances = one(Terms.CUE_STANCE);
        Map<String, String> directness = one(Terms.DIRECTNESS);
        scan(Terms.CONTENT_SPAN, (claim, content) -> {
            int[] cue = offsets(cues.getOrDefault(claim, ""));
            int[] said = offsets(content);
            String article = articleOf(claim);
            claims.put(
                    claim,
                    new ClaimRow(
                            claim,
                            article,
                            cue[0],
                            cue[1],
                            said[0],
                            said[1],
                            Optional.ofNullable(speakers.get(claim)),
                            Optional.ofNullable(via.get(claim)),
                            share(Nodes.local(cueTypes.getOrDefault(claim, ""))),
                            lower(stances.getOrDefault(claim, "")),
                            lower(directness.getOrDefault(claim, "")).equals("direct"),
                            voices.getOrDefault(claim, article),
                            number(confidence.get(claim))));
        });
    }

    private void readEvents(Map<String, String> voices, Map<String, String> confidence) {
        Map<String, List<String>> agents = many(Terms.AGENT);
        Map<String, List<String>> recipients = many(Terms.RECIPIENT);
        Map<String, String> places = one(Terms.EVENT_PLACE);
        Map<String, String> modes = one(Terms.MODE);
        Map<String, String> status = one(Terms.STATUS);
        Map<String, String> edtf = one(Terms.EDTF);
        Map<String, String> earliest = one(Nodes.iri(SEM + "hasEarliestBeginTimeStamp"));
        Map<String, String> latest = one(Nodes.iri(SEM + "hasLatestEndTimeStamp"));
        Map<String, String> incidents = one(Terms.REFERS_TO);
        Map<String, String> triggers = one(Terms.TRIGGER);
        scan(Terms.EVENT_TYPE, (event, type) -> {
            String article = articleOf(event);
            int[] at = offsets(triggers.getOrDefault(event, ""));
            events.put(
                    event,
                    new EventRow(
                            event,
                            article,
                            at[0],
                            at[1],
                            share(Nodes.local(type)),
                            share(Nodes.local(modes.getOrDefault(event, ""))),
                            agents.getOrDefault(event, List.of()),
                            recipients.getOrDefault(event, List.of()),
                            places.getOrDefault(event, ""),
                            edtf.getOrDefault(event, ""),
                            earliest.getOrDefault(event, ""),
                            latest.getOrDefault(event, ""),
                            lower(status.getOrDefault(event, "")),
                            voices.getOrDefault(event, article),
                            Optional.ofNullable(incidents.get(event)),
                            number(confidence.get(event))));
        });
    }

    private void readThings() {
        Map<String, String> arabic = new HashMap<>();
        Map<String, String> english = new HashMap<>();
        Map<String, List<String>> others = new HashMap<>();
        Iterator<Quad> labels = store.dataset().find(Node.ANY, Node.ANY, Nodes.iri(SKOS + "prefLabel"), Node.ANY);
        labels.forEachRemaining(q -> {
            boolean isEnglish = q.getObject().isLiteral()
                    && q.getObject().getLiteralLanguage().equals("en");
            (isEnglish ? english : arabic).putIfAbsent(share(q.getSubject().getURI()), Nodes.text(q.getObject()));
        });
        scan(Nodes.iri(SKOS + "altLabel"), (thing, name) -> others.computeIfAbsent(thing, t -> new ArrayList<>())
                .add(name));
        Map<String, String> states = one(Terms.STATE_CODE);
        Map<String, String> sectors = one(Terms.SECTOR);
        Map<String, String> kinds = new HashMap<>();
        for (String kind : KINDS) {
            Iterator<Quad> typed = store.dataset().find(Node.ANY, Node.ANY, TYPE, Nodes.iri(Terms.ISN + kind));
            typed.forEachRemaining(q -> kinds.put(share(q.getSubject().getURI()), kind.toLowerCase(Locale.ROOT)));
        }
        Set<String> all = new TreeSet<>(arabic.keySet());
        all.addAll(english.keySet());
        for (String iri : all) {
            things.put(
                    iri,
                    new Thing(
                            iri,
                            arabic.getOrDefault(iri, ""),
                            english.getOrDefault(iri, ""),
                            others.getOrDefault(iri, List.of()),
                            kinds.getOrDefault(iri, ""),
                            states.getOrDefault(iri, ""),
                            sectors.getOrDefault(iri, "")));
        }
    }

    private void scan(Node predicate, BiConsumer<String, String> use) {
        Iterator<Quad> quads = store.dataset().find(Node.ANY, Node.ANY, predicate, Node.ANY);
        quads.forEachRemaining(q -> {
            if (q.getSubject().isURI()) {
                use.accept(share(q.getSubject().getURI()), share(Nodes.text(q.getObject())));
            }
        });
    }

    /** Subject → object; the smallest where there are several, so that the order of the store does not matter. */
    private Map<String, String> one(Node predicate) {
        Map<String, String> out = new HashMap<>();
        scan(predicate, (s, o) -> out.merge(s, o, (a, b) -> a.compareTo(b) <= 0 ? a : b));
        return out;
    }

    private Map<String, List<String>> many(Node predicate) {
        Map<String, TreeSet<String>> sorted = new HashMap<>();
        scan(predicate, (s, o) -> sorted.computeIfAbsent(s, k -> new TreeSet<>())
                .add(o));
        Map<String, List<String>> out = new HashMap<>();
        sorted.forEach((s, objects) -> out.put(s, List.copyOf(objects)));
        return out;
    }

    /** One copy of equal strings. */
    private String share(String text) {
        String known = shared.putIfAbsent(text, text);
        return known == null ? text : known;
    }

    private static String lower(String iri) {
        return Nodes.local(iri).toLowerCase(Locale.ROOT);
    }

    private static double number(@org.jspecify.annotations.Nullable String decimal) {
        return decimal == null ? 0 : Double.parseDouble(decimal);
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
