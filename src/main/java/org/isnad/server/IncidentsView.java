package org.isnad.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Happenings that several articles tell of, and what each of them says, attributes and leaves out. */
final class IncidentsView {
    private static final int PAGE = 40;
    private static final int COLUMNS = 6;
    private static final int TOLD = 8;

    private final Answer answer;
    private final Catalogue catalogue;

    IncidentsView(Answer answer) {
        this.answer = answer;
        this.catalogue = answer.catalogue();
    }

    static boolean isInSeveralArticles(List<EventRow> events) {
        return events.stream().map(EventRow::article).distinct().limit(2).count() > 1;
    }

    void list(Parameters parameters) {
        String actor = parameters.text("actor");
        List<Map.Entry<String, List<EventRow>>> every = catalogue.incidents().entrySet().stream()
                .filter(e -> actor.isEmpty() || e.getValue().stream().anyMatch(v -> v.concerns(actor)))
                .toList();
        List<Ranked> all = every.stream()
                .filter(e -> isInSeveralArticles(e.getValue()))
                .map(e -> new Ranked(e.getKey(), e.getValue(), outlets(e.getValue()), articles(e.getValue())))
                .sorted(Comparator.comparingLong(Ranked::outlets)
                        .thenComparingLong(Ranked::articles)
                        .reversed()
                        .thenComparing(Ranked::iri))
                .toList();
        int from = parameters.number("from", 0, all.size());
        answer.body()
                .put("total", all.size())
                .put("all", every.size())
                .put("from", from)
                .put("page", PAGE);
        ArrayNode list = answer.body().putArray("list");
        for (Ranked incident : ArticleView.page(all, from, PAGE)) {
            ObjectNode row = list.addObject();
            row.put("iri", incident.iri()).put("articles", incident.articles()).put("outlets", incident.outlets());
            row.set("event", answer.event(incident.events().get(0)));
        }
    }

    private record Ranked(String iri, List<EventRow> events, long outlets, long articles) {}

    private static long articles(List<EventRow> events) {
        return events.stream().map(EventRow::article).distinct().count();
    }

    private long outlets(List<EventRow> events) {
        return events.stream()
                .flatMap(e -> catalogue.article(e.article()).stream())
                .map(ArticleRow::outlet)
                .filter(o -> !o.isEmpty())
                .distinct()
                .count();
    }

    /** A column for each article, with its descriptions and with what others say of the same parties that it does not. */
    void compare(Parameters parameters) {
        String iri = parameters.required("iri");
        List<EventRow> events = catalogue.incident(iri);
        if (events.isEmpty()) {
            throw new Refusal(404, "the store knows no such incident");
        }
        answer.body().put("iri", iri);
        answer.body().set("event", answer.event(events.get(0)));
        Map<String, List<EventRow>> byArticle =
                events.stream().collect(Collectors.groupingBy(EventRow::article, TreeMap::new, Collectors.toList()));
        int from = parameters.number("from", 0, byArticle.size());
        answer.body().put("total", byArticle.size()).put("from", from).put("page", COLUMNS);
        Map<String, List<EventRow>> around = new TreeMap<>();
        byArticle.keySet().stream()
                .skip(from)
                .limit(COLUMNS)
                .forEach(a -> around.put(a, sameParties(a, events.get(0))));
        List<String> kinds = around.values().stream()
                .flatMap(List::stream)
                .map(EventRow::type)
                .distinct()
                .sorted()
                .toList();
        ArrayNode columns = answer.body().putArray("columns");
        around.forEach((article, more) -> {
            ObjectNode column = columns.addObject();
            column.put("article", answer.article(article));
            ArrayNode told = column.putArray("events");
            byArticle.getOrDefault(article, List.of()).stream()
                    .limit(TOLD)
                    .forEach(e -> told.add(answer.eventWithWords(e)));
            ArrayNode also = column.putArray("also");
            more.stream().filter(e -> !events.contains(e)).limit(12).forEach(e -> also.add(answer.eventWithWords(e)));
            ArrayNode missing = column.putArray("missing");
            kinds.stream()
                    .filter(t -> more.stream().noneMatch(e -> e.type().equals(t)))
                    .forEach(missing::add);
            column.put("claimed", more.stream().filter(EventRow::isClaimed).count());
            column.put("reported", more.stream().filter(e -> !e.isClaimed()).count());
            ArrayNode voices = column.putArray("speakers");
            more.stream()
                    .flatMap(e -> catalogue.chain(e.voice()).stream())
                    .flatMap(c -> c.speaker().stream())
                    .distinct()
                    .limit(12)
                    .forEach(s -> voices.add(answer.thing(s)));
            labels(article, events.get(0), column.putArray("labels"));
        });
    }

    /** Events of an article in which one of the incident's parties takes part. */
    private List<EventRow> sameParties(String article, EventRow incident) {
        return catalogue.eventsOf(article).stream()
                .filter(e -> parties(incident).stream().anyMatch(e::concerns))
                .distinct()
                .sorted(Comparator.comparingInt(EventRow::begin).thenComparing(EventRow::iri))
                .toList();
    }

    private static List<String> parties(EventRow event) {
        List<String> parties = new ArrayList<>(event.agents());
        parties.addAll(event.recipients());
        return parties;
    }

    private void labels(String article, EventRow incident, ArrayNode out) {
        catalogue.framings(article).stream().limit(12).forEach(f -> {
            ObjectNode row = out.addObject();
            row.put("label", f.label()).put("wording", f.wording());
            if (!f.framed().isEmpty()) {
                row.put("frames", answer.thing(f.framed()));
            }
        });
    }
}
