package org.isnad.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Names in any spelling, and the articles' words. */
final class SearchView {
    private static final int NAMES = 20;
    private static final int LONGEST = 200;

    private final Answer answer;
    private final Supplier<TextIndex> index;

    SearchView(Answer answer, Supplier<TextIndex> index) {
        this.answer = answer;
        this.index = index;
    }

    void fill(Parameters parameters) {
        String query = parameters.text("q");
        query = query.substring(0, Math.min(query.length(), LONGEST));
        answer.body().put("q", query);
        names(query, parameters.text("kind"));
        if (!parameters.text("only").equals("names")) {
            texts(query, parameters.number("from", 0, 100_000));
        }
    }

    private void names(String query, String kind) {
        Map<String, Double> found = answer.catalogue().names().find(query);
        ArrayNode out = answer.body().putArray("names");
        found.entrySet().stream()
                .filter(e -> kind.isEmpty()
                        || answer.catalogue().thing(e.getKey()).kind().equals(kind))
                .sorted(Comparator.<Map.Entry<String, Double>>comparingDouble(e -> -e.getValue() - presence(e.getKey()))
                        .thenComparing(Map.Entry::getKey))
                .limit(NAMES)
                .forEach(e -> out.addObject()
                        .put("iri", answer.thing(e.getKey()))
                        .put(
                                "articles",
                                answer.catalogue().articlesOf(e.getKey()).size()));
    }

    /** Those who appear come first, by how often, but never before a better match. */
    private double presence(String iri) {
        int articles = answer.catalogue().articlesOf(iri).size();
        return articles == 0 ? 0 : 0.3 + 0.6 * (1 - 1.0 / (1 + articles / 10.0));
    }

    private void texts(String query, int from) {
        TextIndex.Found found = index.get().find(query, from);
        answer.body().put("total", found.total()).put("from", from).put("page", TextIndex.PAGE);
        ArrayNode out = answer.body().putArray("texts");
        for (TextIndex.Hit hit : found.hits()) {
            ObjectNode row = out.addObject();
            row.put("article", answer.article(hit.article()));
            ArrayNode parts = row.putArray("words");
            List<TextIndex.Part> words = hit.words();
            words.forEach(p -> parts.addObject().put("text", p.text()).put("hit", p.hit()));
        }
    }
}
