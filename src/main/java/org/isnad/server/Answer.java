package org.isnad.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeSet;

/**
 * The JSON answer of one view. Actors and articles stand in it by IRI; what they are called is told once, in {@code things} and
 * {@code articles}.
 */
final class Answer {
    private final Catalogue catalogue;
    private final ArticleTexts texts;
    private final ObjectNode body = JsonNodeFactory.instance.objectNode();
    private final TreeSet<String> things = new TreeSet<>();
    private final TreeSet<String> articles = new TreeSet<>();

    Answer(Catalogue catalogue, ArticleTexts texts) {
        this.catalogue = catalogue;
        this.texts = texts;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    ObjectNode body() {
        return body;
    }

    /** Names a thing in the answer; gives its IRI back. */
    String thing(String iri) {
        if (!iri.isEmpty()) {
            things.add(iri);
        }
        return iri;
    }

    String article(String iri) {
        articles.add(iri);
        return iri;
    }

    ArrayNode things(List<String> iris) {
        ArrayNode out = JsonNodeFactory.instance.arrayNode();
        iris.forEach(i -> out.add(thing(i)));
        return out;
    }

    /** An event with its voices, without its words. */
    ObjectNode event(EventRow event) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("iri", event.iri())
                .put("article", article(event.article()))
                .put("begin", event.begin())
                .put("end", event.end())
                .put("type", event.type());
        putIfKnown(out, "mode", event.mode());
        out.set("agents", things(event.agents()));
        out.set("recipients", things(event.recipients()));
        putIfKnown(out, "place", thing(event.place()));
        putIfKnown(out, "edtf", event.edtf());
        putIfKnown(out, "earliest", event.earliest());
        putIfKnown(out, "latest", event.latest());
        putIfKnown(out, "status", event.status());
        out.put("claimed", event.isClaimed());
        out.put("confidence", event.confidence());
        event.incident().ifPresent(i -> out.put("incident", i)
                .put("descriptions", catalogue.incident(i).size()));
        out.set("voices", voices(event.voice()));
        return out;
    }

    /** As much of an event as a bar of the timeline needs. */
    ObjectNode brief(EventRow event) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("article", article(event.article()))
                .put("begin", event.begin())
                .put("end", event.end())
                .put("type", event.type())
                .put("claimed", event.isClaimed());
        out.set("agents", things(event.agents()));
        out.set("recipients", things(event.recipients()));
        putIfKnown(out, "edtf", event.edtf());
        putIfKnown(out, "earliest", event.earliest());
        putIfKnown(out, "latest", event.latest());
        return out;
    }

    /** An event with the words around its trigger. */
    ObjectNode eventWithWords(EventRow event) {
        ObjectNode out = event(event);
        out.set("words", texts.around(event.article(), event.begin(), event.end()));
        return out;
    }

    /** The claims between a statement and the article, the innermost first. */
    ArrayNode voices(String voice) {
        ArrayNode out = JsonNodeFactory.instance.arrayNode();
        for (ClaimRow claim : catalogue.chain(voice)) {
            out.add(claim(claim));
        }
        return out;
    }

    /** A claim without its content. */
    ObjectNode claim(ClaimRow claim) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("iri", claim.iri()).put("article", article(claim.article()));
        claim.speaker().ifPresent(s -> out.put("speaker", thing(s)));
        claim.via().ifPresent(v -> out.put("via", thing(v)));
        out.put("cue", claim.cue())
                .put("stance", claim.stance())
                .put("direct", claim.direct())
                .put("nested", claim.isNested())
                .put("confidence", claim.confidence());
        out.set("cueAt", span(claim.cueBegin(), claim.cueEnd()));
        out.set("contentAt", span(claim.contentBegin(), claim.contentEnd()));
        return out;
    }

    /** A claim with its cue and content, and its events. */
    ObjectNode claimWithWords(ClaimRow claim) {
        ObjectNode out = claim(claim);
        out.put("cueText", texts.slice(claim.article(), claim.cueBegin(), claim.cueEnd()));
        out.put("content", texts.slice(claim.article(), claim.contentBegin(), claim.contentEnd()));
        out.set("voices", voices(claim.voice()));
        ArrayNode events = out.putArray("events");
        catalogue.assertedBy(claim.iri()).forEach(e -> events.add(event(e)));
        return out;
    }

    static ArrayNode span(int begin, int end) {
        return JsonNodeFactory.instance.arrayNode().add(begin).add(end);
    }

    static void putIfKnown(ObjectNode out, String name, String value) {
        if (!value.isEmpty()) {
            out.put(name, value);
        }
    }

    /** The answer with the names of all that stands in it. */
    ObjectNode finish() {
        ObjectNode about = body.putObject("articles");
        for (String iri : articles) {
            catalogue.article(iri).ifPresent(a -> {
                ObjectNode row = about.putObject(iri);
                row.put("id", a.id()).put("title", a.title());
                putIfKnown(row, "date", a.date());
                putIfKnown(row, "outlet", thing(a.outlet()));
            });
        }
        ObjectNode names = body.putObject("things");
        for (String iri : things) {
            Thing thing = catalogue.thing(iri);
            ObjectNode row = names.putObject(iri);
            putIfKnown(row, "ar", thing.arabic());
            putIfKnown(row, "en", thing.english());
            putIfKnown(row, "kind", thing.kind());
            putIfKnown(row, "state", thing.state());
            putIfKnown(row, "sector", thing.sector());
        }
        return body;
    }
}
