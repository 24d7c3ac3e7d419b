package org.isnad.events;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.isnad.entities.Participant;
import org.junit.jupiter.api.Test;

/**
 * Every row of the event lexicon says what it is for: its example gives an event of its type with the states that its {@code expected}
 * cell names, told by the row's own word. How likely the event is in an article is weighed elsewhere ({@link Evidence}).
 */
final class LexiconExamplesTest {
    private final Reader reader = Reader.ofAllThatRowsAllow();
    private final List<EventRow> rows = reader.extractor().lexicon().rows();

    @Test
    void eachExampleIsMatchedByItsOwnRowOrByOneOfItsTypeWithTheSameWord() {
        Map<String, EventRow> byId = new HashMap<>();
        rows.forEach(row -> byId.put(row.id(), row));
        List<String> wrong = new ArrayList<>();
        for (EventRow row : rows) {
            List<Event> events = reader.events(row.example());
            boolean proved = events.stream()
                    .filter(e -> isToldBy(row, rowOf(e, byId)))
                    .anyMatch(e -> describe(e).equals(row.expected()));
            if (!proved) {
                wrong.add(place(row) + ": «" + row.example() + "» expected " + row.expected() + ", found "
                        + events.stream()
                                .map(e -> e.lemma() + " " + describe(e) + " by " + place(rowOf(e, byId)))
                                .toList());
            }
        }
        assertTrue(wrong.isEmpty(), wrong.size() + " rows do not prove themselves:\n" + String.join("\n", wrong));
    }

    private static EventRow rowOf(Event event, Map<String, EventRow> byId) {
        return Objects.requireNonNull(byId.get(event.rule().split(" ")[0]));
    }

    private static boolean isToldBy(EventRow row, EventRow by) {
        return by.id().equals(row.id())
                || by.type().equals(row.type())
                        && by.form() == row.form()
                        && !Collections.disjoint(by.variants(), row.variants());
    }

    /** {@code events/assault.tsv:12 «قصف»}. */
    private static String place(EventRow row) {
        List<String> words =
                row.variants().stream().map(v -> String.join(" ", v)).toList();
        return "events/" + row.id().replace(":", ".tsv:") + " «" + String.join("|", words) + "»";
    }

    private static String describe(Event event) {
        return event.type() + " " + states(event.agents()) + " → " + states(event.recipients());
    }

    private static String states(List<Participant> participants) {
        List<String> states =
                participants.stream().map(p -> p.state().orElse("?")).distinct().toList();
        return states.isEmpty() ? "–" : String.join("+", states);
    }
}
