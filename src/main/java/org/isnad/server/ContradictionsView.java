package org.isnad.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The same event of the same parties, said by one voice and denied by another; and what is claimed but nowhere reported. */
final class ContradictionsView {
    private static final int SHOWN = 40;
    private static final int SIDE = 10;

    private final Answer answer;
    private final Catalogue catalogue;

    ContradictionsView(Answer answer) {
        this.answer = answer;
        this.catalogue = answer.catalogue();
    }

    void fill(Parameters parameters) {
        String actor = parameters.text("actor");
        ArrayNode contradicted = answer.body().putArray("contradicted");
        ArrayNode denied = answer.body().putArray("denied");
        ArrayNode both = answer.body().putArray("both");
        int onlyClaimed = 0;
        int onlyReported = 0;
        for (Map.Entry<String, List<EventRow>> entry : catalogue.assertions().entrySet()) {
            List<EventRow> all = entry.getValue();
            if (!actor.isEmpty() && !all.get(0).concerns(actor)) {
                continue;
            }
            List<EventRow> said = all.stream().filter(e -> !e.isDenied()).toList();
            List<EventRow> no = all.stream().filter(EventRow::isDenied).toList();
            boolean claimed = said.stream().anyMatch(EventRow::isClaimed);
            boolean reported = said.stream().anyMatch(e -> !e.isClaimed());
            if (!no.isEmpty() && !said.isEmpty() && contradicted.size() < SHOWN) {
                sides(contradicted.addObject(), said, no);
            } else if (!no.isEmpty() && denied.size() < SHOWN) {
                sides(denied.addObject(), said, no);
            } else if (claimed && reported && both.size() < SHOWN) {
                sides(
                        both.addObject(),
                        said.stream().filter(e -> !e.isClaimed()).toList(),
                        said.stream().filter(EventRow::isClaimed).toList());
            }
            onlyClaimed += claimed && !reported ? 1 : 0;
            onlyReported += reported && !claimed ? 1 : 0;
        }
        for (EventRow event : catalogue.events().values()) {
            if (event.isDenied()
                    && event.assertion().isEmpty()
                    && denied.size() < SHOWN
                    && (actor.isEmpty() || event.concerns(actor))) {
                sides(denied.addObject(), List.of(), List.of(event));
            }
        }
        answer.body().put("onlyClaimed", onlyClaimed).put("onlyReported", onlyReported);
    }

    private void sides(ObjectNode out, List<EventRow> left, List<EventRow> right) {
        ArrayNode first = out.putArray("left");
        left.stream().limit(SIDE).forEach(e -> first.add(answer.eventWithWords(e)));
        ArrayNode second = out.putArray("right");
        right.stream().limit(SIDE).forEach(e -> second.add(answer.eventWithWords(e)));
        out.put("leftTotal", left.size()).put("rightTotal", right.size());
    }
}
