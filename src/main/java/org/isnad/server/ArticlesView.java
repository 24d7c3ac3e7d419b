package org.isnad.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.function.Predicate;

/** Lists of articles, a page at a time. */
final class ArticlesView {
    private static final int PAGE = 50;

    private final Answer answer;

    ArticlesView(Answer answer) {
        this.answer = answer;
    }

    void fill(Parameters parameters) {
        String outlet = parameters.text("outlet");
        String actor = parameters.text("actor");
        Predicate<ArticleRow> chosen = a -> (outlet.isEmpty() || a.outlet().equals(outlet))
                && (actor.isEmpty() || answer.catalogue().articlesOf(actor).contains(a.iri()));
        List<ArticleRow> all =
                answer.catalogue().articles().stream().filter(chosen).toList();
        int from = parameters.number("from", 0, all.size());
        answer.body().put("total", all.size()).put("from", from).put("page", PAGE);
        ArrayNode list = answer.body().putArray("list");
        all.stream().skip(from).limit(PAGE).forEach(a -> list.addObject()
                .put("article", answer.article(a.iri()))
                .put("claims", answer.catalogue().claimsWithin(a.iri()).size())
                .put("events", answer.catalogue().assertedBy(a.iri()).size()));
    }
}
