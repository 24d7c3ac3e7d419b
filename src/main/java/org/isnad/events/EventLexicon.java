package org.isnad.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.lexicon.Table;
import org.isnad.lexicon.morphology.Morphology;

/** The words that tell of events, from {@code lexicon/ar/events/}, one table for each PLOVER type. */
final class EventLexicon {
    static final List<String> TYPES = List.of(
            "AGREE",
            "CONSULT",
            "SUPPORT",
            "CONCEDE",
            "COOPERATE",
            "AID",
            "RETREAT",
            "REQUEST",
            "ACCUSE",
            "REJECT",
            "THREATEN",
            "PROTEST",
            "SANCTION",
            "MOBILIZE",
            "COERCE",
            "ASSAULT");

    private final List<EventRow> rows;
    private final Set<String> takings;
    private final Map<String, List<EventRow>> verbs;
    private final Map<String, List<EventRow>> participles;
    /** By the first folded word. */
    private final Map<String, List<Wording>> nouns;

    /** One wording of a noun row. */
    record Wording(List<String> words, EventRow row) {}

    private EventLexicon(
            List<EventRow> rows,
            Map<String, List<EventRow>> verbs,
            Map<String, List<EventRow>> participles,
            Map<String, List<Wording>> nouns) {
        this.rows = List.copyOf(rows);
        this.takings =
                rows.stream().filter(EventRow::isTaking).map(EventRow::id).collect(Collectors.toUnmodifiableSet());
        this.verbs = verbs;
        this.participles = participles;
        this.nouns = nouns;
    }

    static EventLexicon load(Morphology morphology) {
        List<EventRow> rows = new ArrayList<>();
        Map<String, List<EventRow>> verbs = new HashMap<>();
        Map<String, List<EventRow>> participles = new HashMap<>();
        Map<String, List<Wording>> nouns = new HashMap<>();
        EventColumns columns = EventColumns.load();
        for (String type : TYPES) {
            String name = type.toLowerCase(Locale.ROOT);
            Table table = Table.load("lexicon/ar/events/" + name + ".tsv", "lemma", "pos", "type", "frame", "needs");
            for (Table.Row tableRow : table.rows()) {
                columns.check(tableRow, type);
                EventRow row = EventRow.of(tableRow, name);
                rows.add(row);
                for (List<String> variant : row.variants()) {
                    if (row.form() == EventRow.Form.NOUN) {
                        nouns.computeIfAbsent(variant.get(0), k -> new ArrayList<>())
                                .add(new Wording(variant, row));
                    } else {
                        String lemma = morphology
                                .verb(variant.get(0))
                                .map(v -> v.lemma())
                                .orElse(variant.get(0));
                        (row.form() == EventRow.Form.VERB ? verbs : participles)
                                .computeIfAbsent(lemma, k -> new ArrayList<>())
                                .add(row);
                    }
                }
            }
        }
        return new EventLexicon(rows, verbs, participles, nouns);
    }

    List<EventRow> rows() {
        return rows;
    }

    List<EventRow> verbs(String lemma) {
        return verbs.getOrDefault(lemma, List.of());
    }

    List<EventRow> participles(String lemma) {
        return participles.getOrDefault(lemma, List.of());
    }

    List<Wording> nouns(String firstWord) {
        return nouns.getOrDefault(firstWord, List.of());
    }

    /** Ids of the rows that tell of ground taken. */
    Set<String> takings() {
        return takings;
    }
}
