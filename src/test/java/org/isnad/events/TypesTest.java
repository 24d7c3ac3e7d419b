package org.isnad.events;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.isnad.lexicon.Table;
import org.junit.jupiter.api.Test;

/** What the news of all countries tells of is found as the program ships: one sentence and one of its types a line in {@code types.tsv}. */
final class TypesTest {
    /** Whoever refits the weights may lose a few sentences, no more. */
    private static final double SHARE = 0.95;

    @Test
    void findsTheTypeOfNearlyAllSentences() {
        Reader reader = new Reader();
        List<String> missed = new ArrayList<>();
        List<Table.Row> rows =
                Table.load("org/isnad/events/types.tsv", "sentence", "type").rows();
        for (Table.Row row : rows) {
            boolean found = reader.events(row.required("sentence")).stream()
                    .anyMatch(e -> e.type().equals(row.required("type")));
            if (!found) {
                missed.add(row.line() + ": " + row.required("sentence") + " " + row.required("type"));
            }
        }
        assertTrue(
                missed.size() <= (1 - SHARE) * rows.size(),
                missed.size() + " of " + rows.size() + " missed:\n" + String.join("\n", missed));
    }
}
