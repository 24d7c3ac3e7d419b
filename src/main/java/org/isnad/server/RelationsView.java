package org.isnad.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;

/** Who did what to whom as a graph: an actor's neighbours, or the busiest of the store. */
final class RelationsView {
    private static final int MOST_EDGES = 40;

    private final Answer answer;

    RelationsView(Answer answer) {
        this.answer = answer;
    }

    void fill(Parameters parameters) {
        String actor = parameters.text("iri");
        Relations relations = new Relations(answer.catalogue());
        List<Relations.Edge> edges = actor.isEmpty() ? relations.busiest(MOST_EDGES) : relations.of(actor, MOST_EDGES);
        answer.body().put("total", actor.isEmpty() ? relations.count() : relations.countOf(actor));
        ArrayNode out = answer.body().putArray("edges");
        for (Relations.Edge edge : edges) {
            out.addObject()
                    .put("from", answer.thing(edge.from()))
                    .put("to", answer.thing(edge.to()))
                    .put("type", edge.type())
                    .put("count", edge.count())
                    .put("claimed", edge.claimed())
                    .put("denied", edge.denied());
        }
    }
}
