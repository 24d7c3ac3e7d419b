package org.isnad.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Who says what of whom, as trees: an article, the claims in it, the claims in those, and the events that each asserts. */
final class ClaimsView {
    private static final int PAGE = 30;

    private final Answer answer;
    private final Catalogue catalogue;

    ClaimsView(Answer answer) {
        this.answer = answer;
        this.catalogue = answer.catalogue();
    }

    void fill(Parameters parameters) {
        String speaker = parameters.text("speaker");
        String about = parameters.text("about");
        String stance = parameters.text("stance");
        String article = parameters.text("article");
        Predicate<ClaimRow> chosen = c -> (speaker.isEmpty() || c.speaker().equals(Optional.of(speaker)))
                && (stance.isEmpty() || c.stance().equals(stance))
                && (article.isEmpty() || c.article().endsWith("/article/" + article))
                && (about.isEmpty() || isAbout(c, about));
        boolean whole = speaker.isEmpty() && stance.isEmpty() && about.isEmpty();
        List<ClaimRow> all = catalogue.claims().values().stream()
                .filter(c -> !whole || !c.isNested())
                .filter(chosen)
                .toList();
        int from = parameters.number("from", 0, all.size());
        answer.body().put("total", all.size()).put("from", from).put("page", PAGE);
        ArrayNode list = answer.body().putArray("list");
        ArticleView.page(all, from, PAGE).forEach(c -> list.add(tree(c, 0)));
    }

    private boolean isAbout(ClaimRow claim, String actor) {
        return catalogue.assertedBy(claim.iri()).stream().anyMatch(e -> e.concerns(actor));
    }

    private ObjectNode tree(ClaimRow claim, int depth) {
        ObjectNode out = answer.claimWithWords(claim);
        ArrayNode within = out.putArray("claims");
        if (depth < 10) {
            catalogue.claimsWithin(claim.iri()).forEach(c -> within.add(tree(c, depth + 1)));
        }
        return out;
    }
}
