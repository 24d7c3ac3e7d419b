package org.isnad.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The same event of the same parties by who says it: affirmed by one voice and denied by another, only denied, reported as well as
 * claimed, only claimed, only reported.
 */
final class ContradictionsView {
    private static final int PAGE = 6;
    private static final int SIDE = 3;
    private static final int DAYS_APART = 7;
    private static final int DATE_LENGTH = "2015-07-25".length();

    private final Answer answer;
    private final Catalogue catalogue;

    ContradictionsView(Answer answer) {
        this.answer = answer;
        this.catalogue = answer.catalogue();
    }

    /** Which voices stand behind an assertion. */
    private enum Kind {
        CONTRADICTED,
        DENIED,
        BOTH,
        CLAIMED,
        REPORTED
    }

    /** One assertion: those who say it, or the articles, on the left; those who deny it, or the claims, on the right. */
    private record Sides(List<EventRow> left, List<EventRow> right) {
        int size() {
            return left.size() + right.size();
        }

        static Sides of(Kind kind, List<EventRow> all) {
            return kind == Kind.CONTRADICTED || kind == Kind.DENIED
                    ? new Sides(
                            all.stream().filter(e -> !e.isDenied()).toList(),
                            all.stream().filter(EventRow::isDenied).toList())
                    : new Sides(
                            all.stream().filter(e -> !e.isClaimed()).toList(),
                            all.stream().filter(EventRow::isClaimed).toList());
        }
    }

    void fill(Parameters parameters) {
        String actor = parameters.text("actor");
        Map<Kind, List<List<EventRow>>> byKind =
                actor.isEmpty() ? catalogue.once("contradictions", () -> byKind("")) : byKind(actor);
        ObjectNode totals = answer.body().putObject("totals");
        byKind.forEach((kind, all) -> totals.put(name(kind), all.size()));
        Kind chosen = chosen(parameters.text("kind"), byKind);
        List<Sides> all = byKind.getOrDefault(chosen, List.of()).stream()
                .map(events -> Sides.of(chosen, events))
                .sorted(Comparator.comparingInt((Sides s) ->
                                -Math.min(s.left().size(), s.right().size()))
                        .thenComparingInt(s -> -s.size())
                        .thenComparing(s -> (s.left().isEmpty() ? s.right() : s.left())
                                .get(0)
                                .iri()))
                .toList();
        int from = parameters.number("from", 0, all.size());
        answer.body()
                .put("kind", name(chosen))
                .put("total", all.size())
                .put("from", from)
                .put("page", PAGE);
        ArrayNode list = answer.body().putArray("list");
        ArticleView.page(all, from, PAGE).forEach(s -> sides(list.addObject(), s));
    }

    /** What one voice affirms and another denies. */
    List<List<EventRow>> contradicted() {
        return catalogue.once("contradictions", () -> byKind("")).getOrDefault(Kind.CONTRADICTED, List.of());
    }

    private static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** The kind that is asked for, else the first that has any. */
    private static Kind chosen(String name, Map<Kind, List<List<EventRow>>> byKind) {
        for (Kind kind : Kind.values()) {
            if (name(kind).equals(name)) {
                return kind;
            }
        }
        return byKind.entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Kind.CONTRADICTED);
    }

    private Map<Kind, List<List<EventRow>>> byKind(String actor) {
        Map<Kind, List<List<EventRow>>> out = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            out.put(kind, new ArrayList<>());
        }
        for (List<EventRow> all : catalogue.assertions().values()) {
            if (actor.isEmpty() || all.get(0).concerns(actor)) {
                clusters(all).forEach(c -> put(out, c));
            }
        }
        // A denial whose other side is not told stands alone.
        catalogue.events().values().stream()
                .filter(e -> e.isDenied() && e.assertion().isEmpty())
                .filter(e -> actor.isEmpty() || e.concerns(actor))
                .forEach(e -> put(out, List.of(e)));
        return out;
    }

    /** Descriptions of articles that appeared within days of each other: a denial of June contradicts nothing said in March. */
    private List<List<EventRow>> clusters(List<EventRow> all) {
        if (all.size() == 1) {
            return List.of(all);
        }
        List<EventRow> inOrder = all.stream()
                .sorted(Comparator.comparing(this::published).thenComparing(EventRow::iri))
                .toList();
        List<List<EventRow>> out = new ArrayList<>();
        String last = "";
        for (EventRow event : inOrder) {
            String day = published(event);
            if (out.isEmpty() || isLater(last, day)) {
                out.add(new ArrayList<>());
            }
            out.get(out.size() - 1).add(event);
            last = day;
        }
        return out;
    }

    private String published(EventRow event) {
        return catalogue.article(event.article()).map(ArticleRow::date).orElse("");
    }

    private static boolean isLater(String before, String day) {
        if (before.length() < DATE_LENGTH || day.length() < DATE_LENGTH) {
            return !before.equals(day);
        }
        return LocalDate.parse(before.substring(0, DATE_LENGTH))
                .plusDays(DAYS_APART)
                .isBefore(LocalDate.parse(day.substring(0, DATE_LENGTH)));
    }

    private static void put(Map<Kind, List<List<EventRow>>> out, List<EventRow> all) {
        boolean denied = all.stream().anyMatch(EventRow::isDenied);
        boolean claimed = all.stream().anyMatch(e -> !e.isDenied() && e.isClaimed());
        boolean reported = all.stream().anyMatch(e -> !e.isDenied() && !e.isClaimed());
        Kind kind = denied
                ? claimed || reported ? Kind.CONTRADICTED : Kind.DENIED
                : claimed && reported ? Kind.BOTH : claimed ? Kind.CLAIMED : Kind.REPORTED;
        java.util.Objects.requireNonNull(out.get(kind)).add(all);
    }

    private void sides(ObjectNode out, Sides sides) {
        ArrayNode first = out.putArray("left");
        sides.left().stream().limit(SIDE).forEach(e -> first.add(answer.eventWithWords(e)));
        ArrayNode second = out.putArray("right");
        sides.right().stream().limit(SIDE).forEach(e -> second.add(answer.eventWithWords(e)));
        out.put("leftTotal", sides.left().size())
                .put("rightTotal", sides.right().size());
    }
}
