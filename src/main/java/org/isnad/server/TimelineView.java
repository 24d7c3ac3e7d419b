package org.isnad.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Events by day, filtered. A day that an event's own words give is told apart from the day of the article, which is never taken for the
 * event's.
 */
final class TimelineView {
    private static final int BARS = 240;
    private static final int PAGE = 30;
    private static final String SOME_YEAR = "XXXX-";

    private final Answer answer;
    private final Catalogue catalogue;

    TimelineView(Answer answer) {
        this.answer = answer;
        this.catalogue = answer.catalogue();
    }

    void fill(Parameters parameters) {
        Predicate<EventRow> filter = filter(parameters);
        List<EventRow> all = catalogue.events().values().stream().filter(filter).toList();
        List<EventRow> dated = all.stream()
                .filter(e -> !e.earliest().isEmpty() || !e.latest().isEmpty())
                .sorted(Comparator.comparing(TimelineView::start).thenComparing(EventRow::iri))
                .toList();
        String from = parameters.text("from");
        String to = parameters.text("to");
        List<EventRow> window = dated.stream()
                .filter(e -> from.isEmpty() || end(e).compareTo(from) >= 0)
                .filter(e -> to.isEmpty() || start(e).compareTo(to) <= 0)
                .toList();
        ObjectNode body = answer.body();
        body.put("total", all.size()).put("dated", dated.size()).put("inWindow", window.size());
        if (!dated.isEmpty()) {
            body.put("first", start(dated.get(0)));
            body.put(
                    "last",
                    dated.stream()
                            .map(TimelineView::end)
                            .max(Comparator.naturalOrder())
                            .orElse(""));
        }
        ObjectNode months = body.putObject("months");
        Map<String, Long> counts = dated.stream()
                .collect(Collectors.groupingBy(e -> start(e).substring(0, 7), TreeMap::new, Collectors.counting()));
        counts.forEach(months::put);
        // Without a first day the latest are shown: an old year in the text would stretch the axis over centuries.
        List<EventRow> shown = ArticleView.page(window, from.isEmpty() ? Math.max(0, window.size() - BARS) : 0, BARS);
        ArrayNode bars = body.putArray("bars");
        shown.forEach(e -> bars.add(answer.brief(e)));
        int at = parameters.number("at", 0, shown.size());
        body.put("at", at).put("page", PAGE);
        ArrayNode list = body.putArray("list");
        ArticleView.page(shown, at, PAGE).forEach(e -> list.add(answer.eventWithWords(e)));
        ArrayNode yearless = body.putArray("yearless");
        List<EventRow> inSomeYear = all.stream()
                .filter(TimelineView::isYearless)
                .sorted(Comparator.comparing(EventRow::edtf).thenComparing(EventRow::iri))
                .toList();
        body.put("yearlessTotal", inSomeYear.size());
        inSomeYear.stream().limit(PAGE).forEach(e -> yearless.add(answer.eventWithWords(e)));
        undated(all, body, parameters);
    }

    /** «في 10 أيار» of an article whose own date is not known: {@code XXXX-05-10}. */
    private static boolean isYearless(EventRow event) {
        return event.earliest().isEmpty()
                && event.latest().isEmpty()
                && event.edtf().startsWith(SOME_YEAR);
    }

    private void undated(List<EventRow> all, ObjectNode body, Parameters parameters) {
        List<EventRow> undated = all.stream()
                .filter(e -> e.earliest().isEmpty() && e.latest().isEmpty() && !isYearless(e))
                .sorted(Comparator.comparing(this::published).reversed().thenComparing(EventRow::iri))
                .toList();
        int at = parameters.number("undated", 0, undated.size());
        body.put("undatedAt", at).put("undatedTotal", undated.size());
        ArrayNode list = body.putArray("undated");
        ArticleView.page(undated, at, PAGE).forEach(e -> list.add(answer.eventWithWords(e)));
    }

    private Predicate<EventRow> filter(Parameters parameters) {
        String actor = parameters.text("actor");
        String state = parameters.text("state");
        String type = parameters.text("type");
        String outlet = parameters.text("outlet");
        String voice = parameters.text("voice");
        return e -> (actor.isEmpty() || e.concerns(actor))
                && (state.isEmpty() || concernsState(e, state))
                && (type.isEmpty() || e.type().equals(type))
                && (outlet.isEmpty()
                        || catalogue
                                .article(e.article())
                                .map(ArticleRow::outlet)
                                .orElse("")
                                .equals(outlet))
                && (voice.isEmpty() || voice.equals("claimed") == e.isClaimed());
    }

    private boolean concernsState(EventRow event, String state) {
        return event.agents().stream().anyMatch(a -> catalogue.isOf(a, state))
                || event.recipients().stream().anyMatch(r -> catalogue.isOf(r, state));
    }

    private String published(EventRow event) {
        return catalogue.article(event.article()).map(ArticleRow::date).orElse("");
    }

    private static String start(EventRow event) {
        return event.earliest().isEmpty() ? event.latest() : event.earliest();
    }

    private static String end(EventRow event) {
        return event.latest().isEmpty() ? event.earliest() : event.latest();
    }
}
