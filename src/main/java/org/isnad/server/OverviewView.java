package org.isnad.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The first page: how much there is, who appears most, the latest articles. */
final class OverviewView {
    private static final int SHOWN = 12;

    private final Answer answer;
    private final Catalogue catalogue;

    OverviewView(Answer answer) {
        this.answer = answer;
        this.catalogue = answer.catalogue();
    }

    void fill() {
        ObjectNode counts = answer.body().putObject("counts");
        counts.put("articles", catalogue.articles().size());
        counts.put("events", catalogue.events().size());
        counts.put(
                "claimedEvents",
                catalogue.events().values().stream().filter(EventRow::isClaimed).count());
        counts.put("claims", catalogue.claims().size());
        counts.put(
                "actors",
                catalogue.appearances().keySet().stream()
                        .filter(a -> !kind(a).equals("place"))
                        .count());
        counts.put(
                "incidents",
                catalogue.incidents().values().stream()
                        .filter(IncidentsView::isInSeveralArticles)
                        .count());
        top("states", kind -> kind.equals("state"));
        top("people", kind -> kind.equals("person"));
        top("groups", kind -> kind.equals("organisation") || kind.equals("armedgroup"));
        types();
        outlets();
        ArrayNode latest = answer.body().putArray("latest");
        catalogue.articles().stream().limit(SHOWN).forEach(a -> latest.add(answer.article(a.iri())));
    }

    private String kind(String iri) {
        return catalogue.thing(iri).kind();
    }

    private void top(String name, Predicate<String> chosen) {
        ArrayNode out = answer.body().putArray(name);
        catalogue.appearances().entrySet().stream()
                .filter(e -> chosen.test(kind(e.getKey())))
                .sorted(Comparator.<Map.Entry<String, ?>>comparingInt(
                                e -> -catalogue.doneBy(e.getKey()).size()
                                        - catalogue.doneTo(e.getKey()).size()
                                        - catalogue.saidBy(e.getKey()).size())
                        .thenComparing(Map.Entry::getKey))
                .limit(SHOWN)
                .forEach(e -> out.addObject()
                        .put("iri", answer.thing(e.getKey()))
                        .put("articles", e.getValue().size())
                        .put("did", catalogue.doneBy(e.getKey()).size())
                        .put("undergone", catalogue.doneTo(e.getKey()).size())
                        .put("said", catalogue.saidBy(e.getKey()).size()));
    }

    private void types() {
        Map<String, Long> counts = catalogue.events().values().stream()
                .collect(Collectors.groupingBy(EventRow::type, TreeMap::new, Collectors.counting()));
        ObjectNode out = answer.body().putObject("types");
        counts.forEach(out::put);
    }

    private void outlets() {
        Map<String, Long> counts = catalogue.articles().stream()
                .filter(a -> !a.outlet().isEmpty())
                .collect(Collectors.groupingBy(ArticleRow::outlet, TreeMap::new, Collectors.counting()));
        ObjectNode out = answer.body().putObject("outlets");
        counts.forEach((outlet, count) -> out.put(answer.thing(outlet), count));
    }
}
