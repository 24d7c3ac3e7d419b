package org.isnad.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.isnad.rdf.Terms;
import org.isnad.store.GraphStore;

/** One article: its text with everything that was read in it, at its characters. */
final class ArticleView {
    private static final int OTHERS = 20;

    private final Answer answer;
    private final GraphStore store;

    ArticleView(Answer answer, GraphStore store) {
        this.answer = answer;
        this.store = store;
    }

    void fill(Parameters parameters) {
        ArticleRow row = answer.catalogue()
                .articleById(parameters.required("id"))
                .orElseThrow(() -> new Refusal(404, "the store holds no article with this id"));
        ArticleGraph graph = ArticleGraph.of(store, row.iri());
        ObjectNode body = answer.body();
        body.put("iri", answer.article(row.iri())).put("id", row.id());
        body.put("text", graph.text());
        graph.value(row.iri(), ArticleGraph.SOURCE).ifPresent(u -> body.put("url", u));
        graph.value(row.iri(), ArticleGraph.CREATOR).ifPresent(a -> body.put("author", a));
        mentions(graph, body.putArray("mentions"));
        claims(graph, row, body.putArray("claims"));
        events(graph, row, body.putArray("events"));
        roles(graph, body.putArray("roles"));
        framings(graph, body.putArray("framings"));
    }

    private void mentions(ArticleGraph graph, ArrayNode out) {
        for (String mention : graph.ofType(Terms.NAME_MENTION)) {
            graph.value(mention, Terms.NAMES).ifPresent(entity -> {
                ObjectNode row = out.addObject();
                row.set("at", at(mention));
                row.put("entity", answer.thing(entity));
                graph.value(mention, Terms.DENOTES)
                        .filter(d -> !d.equals(entity))
                        .ifPresent(d -> row.put("denotes", answer.thing(d)));
                source(graph, mention, row);
            });
        }
    }

    private void claims(ArticleGraph graph, ArticleRow article, ArrayNode out) {
        for (String iri : graph.ofType(Terms.CLAIM)) {
            Optional<ClaimRow> claim = answer.catalogue().claim(iri);
            if (claim.isEmpty()) {
                continue;
            }
            ObjectNode row = answer.claim(claim.get());
            row.set("voices", answer.voices(claim.get().voice()));
            graph.value(iri, Terms.SPEAKER_MENTION).ifPresent(m -> row.set("speakerAt", at(m)));
            graph.value(iri, Terms.VIA_MENTION).ifPresent(m -> row.set("viaAt", at(m)));
            graph.value(iri, Terms.IN_CAPACITY)
                    .flatMap(r -> graph.value(r, Terms.ROLE_TITLE))
                    .ifPresent(t -> row.put("capacity", t));
            graph.value(iri, Terms.MADE_IN)
                    .flatMap(c -> graph.value(c, Terms.MEDIUM))
                    .ifPresent(m -> row.put("medium", m));
            source(graph, iri, row);
            out.add(row);
        }
    }

    private void events(ArticleGraph graph, ArticleRow article, ArrayNode out) {
        for (String iri : graph.ofType(Terms.EVENT)) {
            EventRow event = answer.catalogue().events().get(iri);
            if (event == null) {
                continue;
            }
            ObjectNode row = answer.event(event);
            row.put("modality", lower(graph, iri, Terms.MODALITY));
            row.put("tense", lower(graph, iri, Terms.TENSE));
            row.put("polarity", lower(graph, iri, Terms.POLARITY));
            ArrayNode parts = row.putArray("parts");
            for (String part : graph.subjects(Terms.OF_EVENT, iri)) {
                ObjectNode p = parts.addObject();
                p.put("role", graph.value(part, Terms.ROLE).map(Nodes::local).orElse(""));
                graph.value(part, Terms.FILLER).ifPresent(f -> p.put("filler", answer.thing(f)));
                graph.value(part, ArticleGraph.DENOTED_BY).ifPresent(m -> p.set("at", at(m)));
            }
            source(graph, iri, row);
            ArrayNode elsewhere = row.putArray("elsewhere");
            event.incident().ifPresent(i -> answer.catalogue().incident(i).stream()
                    .filter(e -> !e.article().equals(article.iri()))
                    .limit(OTHERS)
                    .forEach(e -> elsewhere.add(answer.eventWithWords(e))));
            out.add(row);
        }
    }

    private void roles(ArticleGraph graph, ArrayNode out) {
        for (String iri : graph.ofType(Terms.ROLE_HOLDING)) {
            ObjectNode row = out.addObject();
            graph.value(iri, Terms.HOLDER).ifPresent(h -> row.put("holder", answer.thing(h)));
            row.put("title", graph.value(iri, Terms.ROLE_TITLE).orElse(""));
            row.put("former", graph.value(iri, Terms.FORMER).orElse("").equals("true"));
            graph.value(iri, ArticleGraph.DENOTED_BY).ifPresent(m -> row.set("at", at(m)));
            graph.value(iri, ArticleGraph.ORGANISATION).ifPresent(o -> row.put("organisation", answer.thing(o)));
            source(graph, iri, row);
        }
    }

    private void framings(ArticleGraph graph, ArrayNode out) {
        for (String iri : graph.ofType(Terms.FRAMING)) {
            ObjectNode row = out.addObject();
            row.put("label", graph.value(iri, Terms.LABEL).orElse(""));
            graph.value(iri, Terms.FRAMES).ifPresent(f -> row.put("frames", answer.thing(f)));
            row.put("type", graph.value(iri, Terms.FRAME_TYPE).map(Nodes::local).orElse(""));
            row.put("wording", lower(graph, iri, Terms.WORDING));
            graph.value(iri, ArticleGraph.DENOTED_BY).ifPresent(m -> row.set("at", at(m)));
            graph.value(iri, Terms.ASSERTED_BY).ifPresent(v -> row.set("voices", answer.voices(v)));
            source(graph, iri, row);
        }
    }

    private static String lower(ArticleGraph graph, String iri, Node predicate) {
        return graph.value(iri, predicate)
                .map(v -> Nodes.local(v).toLowerCase(java.util.Locale.ROOT))
                .orElse("");
    }

    private static ArrayNode at(String mention) {
        int[] offsets = CatalogueReader.offsets(mention);
        return Answer.span(offsets[0], offsets[1]);
    }

    private static void source(ArticleGraph graph, String iri, ObjectNode row) {
        graph.value(iri, Terms.RULE).ifPresent(r -> row.put("rule", r));
        graph.value(iri, Terms.CONFIDENCE).ifPresent(c -> row.put("confidence", Double.parseDouble(c)));
    }

    /** The parts of a list that are shown. */
    static <T> List<T> page(List<T> all, int from, int size) {
        return all.subList(Math.min(from, all.size()), Math.min(from + size, all.size()));
    }
}
