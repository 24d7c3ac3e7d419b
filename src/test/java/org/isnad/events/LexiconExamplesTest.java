package org.isnad.events;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.isnad.entities.Participant;
import org.junit.jupiter.api.Test;

/**
 * Every row of the event lexicon says what it is for: its example gives an event of its type with the states that its
 * {@code expected} cell names, by this row or a likelier one of the same type.
 */
final class LexiconExamplesTest {
    /** How many examples may be lost while names and titles are still being added. */
    private static final double SHARE_LOST = 0.01;

    private final Reader reader = new Reader();

    @Test
    void eachExampleGivesItsEvent() {
        List<String> wrong = new ArrayList<>();
        for (EventRow row : reader.extractor().lexicon().rows()) {
            if (row.example().isEmpty()) {
                continue;
            }
            List<String> found = reader.events(row.example()).stream()
                    .filter(e -> e.type().equals(row.type()))
                    .map(LexiconExamplesTest::describe)
                    .toList();
            if (!found.contains(row.expected())) {
                wrong.add(
                        row.id() + ": found " + found + ", expected " + row.expected() + " in «" + row.example() + "»");
            }
        }
        assertTrue(
                wrong.size() <= SHARE_LOST * reader.extractor().lexicon().rows().size(), String.join("\n", wrong));
    }

    @Test
    void nearlyEveryRowHasAnExample() {
        long with = reader.extractor().lexicon().rows().stream()
                .filter(r -> !r.example().isEmpty())
                .count();
        assertTrue(with >= 0.9 * reader.extractor().lexicon().rows().size());
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
