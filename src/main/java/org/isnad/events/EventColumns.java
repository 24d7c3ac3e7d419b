package org.isnad.events;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.isnad.lexicon.Table;

/**
 * What the columns of the event lexicon may hold. A row that cannot work is refused when the lexicon is loaded, by one line that says where
 * it stands, what was found, what was expected and what to do: «lexicon/ar/events/assault.tsv:41:4: found «ariel», expected …».
 */
final class EventColumns {
    private static final Pattern EXPECTED = Pattern.compile("[A-Z]+ \\S+ → \\S+");
    private static final Set<String> PLAIN_NEEDS = Set.of(
            "two",
            "any",
            "agentless",
            "taking",
            "duty",
            "own",
            "past",
            "future",
            "negated",
            "wont",
            "anyorhappen",
            "bare",
            "notaccusative",
            "armedctx",
            "armedctx!");
    private static final Set<String> WORD_NEEDS =
            Set.of("word", "before", "notbefore", "not", "next", "notnext", "content", "notpro");
    private static final Set<String> PARTY_NEEDS = Set.of("A", "A!", "R", "R!");
    private static final Set<String> PARTIES = Set.of(
            "actor",
            "any",
            "crowd",
            "official",
            "people",
            "polity",
            "state",
            "council",
            "body",
            "armed",
            "armedorpolity",
            "armedgroup",
            "person",
            "speaker",
            "town",
            "place",
            "placeoractor");

    /** The modes of each PLOVER type. */
    private final Map<String, Set<String>> modes;

    private EventColumns(Map<String, Set<String>> modes) {
        this.modes = modes;
    }

    static EventColumns load() {
        List<String> keys = Table.load("ontology/plover.tsv", "kind", "key").rows().stream()
                .filter(r -> r.get("kind").equals("mode"))
                .map(r -> r.required("key"))
                .toList();
        return new EventColumns(keys.stream()
                .map(k -> k.split("/", 2))
                .collect(Collectors.groupingBy(
                        k -> k[0], Collectors.mapping(k -> k[1], Collectors.toUnmodifiableSet()))));
    }

    /** @param type the type of the file that the row stands in */
    void check(Table.Row row, String type) {
        if (!row.required("type").equals(type)) {
            throw row.error(
                    "type",
                    "found «" + row.get("type") + "», expected " + type
                            + " in this file; move the row or mend its type");
        }
        row.optional("mode").ifPresent(mode -> checkMode(row, type, mode));
        for (String need : row.get("needs").split(" ")) {
            if (!need.isBlank()) {
                checkNeed(row, need);
            }
        }
        row.optional("status").filter(s -> !s.equals("actual")).ifPresent(s -> {
            throw row.error("status", "found «" + s + "», expected actual or nothing");
        });
        row.optional("confidence").ifPresent(c -> checkConfidence(row, c));
        checkExample(row, type);
    }

    private void checkMode(Table.Row row, String type, String mode) {
        Set<String> known = modes.getOrDefault(type, Set.of());
        if (!known.contains(mode)) {
            throw row.error(
                    "mode",
                    "found «" + mode + "», expected "
                            + (known.isEmpty()
                                    ? "nothing: " + type + " has no modes; empty the cell"
                                    : String.join(", ", new TreeSet<>(known)) + " or nothing"));
        }
    }

    private static void checkNeed(Table.Row row, String need) {
        int colon = need.indexOf(':');
        String kind = colon < 0 ? need : need.substring(0, colon);
        String value = colon < 0 ? "" : need.substring(colon + 1);
        if (PARTY_NEEDS.contains(kind) && PARTIES.contains(value)
                || WORD_NEEDS.contains(kind) && !value.isEmpty()
                || PLAIN_NEEDS.contains(kind) && colon < 0) {
            return;
        }
        if (PARTY_NEEDS.contains(kind)) {
            throw row.error(
                    "needs",
                    "found «" + need + "», expected " + kind + ": and one of "
                            + String.join(", ", new TreeSet<>(PARTIES)));
        }
        if (WORD_NEEDS.contains(kind)) {
            throw row.error("needs", "found «" + need + "», expected words after it, as in " + kind + ":قوات|جنود");
        }
        throw row.error(
                "needs", "found «" + need + "», expected a condition that Needs knows, as in two or A:official");
    }

    private static void checkConfidence(Table.Row row, String confidence) {
        boolean share = Pattern.matches("0\\.\\d+", confidence) && Double.parseDouble(confidence) > 0;
        if (!share) {
            throw row.error("confidence", "found «" + confidence + "», expected a number between 0 and 1, as in 0.7");
        }
    }

    private static void checkExample(Table.Row row, String type) {
        if (row.get("example").isEmpty()) {
            throw row.error(
                    "example",
                    "found nothing, expected a sentence in which «" + row.get("lemma")
                            + "» tells of its event; write one of 6 to 16 words");
        }
        String expected = row.get("expected");
        if (!EXPECTED.matcher(expected).matches() || !expected.startsWith(type + " ")) {
            throw row.error(
                    "expected",
                    "found «" + expected + "», expected the type and the states of both sides, as in «" + type
                            + " IRQ → –»");
        }
    }
}
