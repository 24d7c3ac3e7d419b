package org.isnad.lexicon;

import java.util.List;
import java.util.Optional;

/**
 * One row of the registry: a state, place, organisation, armed group or person.
 *
 * @param key {@code state/SYR}, {@code place/idlib}, {@code org/…}, {@code group/…}, {@code person/…}
 * @param name the preferred name in Arabic
 * @param names all names in natural spelling, the preferred one first
 * @param shortNames names that count only where the article has named the bearer in full
 * @param famous whether the short names count even where the article never gives the full name: «بوتين»
 * @param loaded names that are a rival's label: «الكيان الصهيوني»
 * @param english the usual English name
 * @param state ISO 3166 or body code of the state it belongs to or acts for; for a state its own code
 * @param sector GUIDELINES sector code, UNK where the row says nothing
 * @param ambiguous whether the names are also common words: they count only where the context says so
 * @param wikidata a checked Wikidata identifier
 */
public record Entry(
        String key,
        Type type,
        String name,
        List<String> names,
        List<String> shortNames,
        boolean famous,
        List<String> loaded,
        String english,
        Optional<String> state,
        String sector,
        boolean ambiguous,
        Optional<String> wikidata) {

    /** What a row's table is about. */
    public enum Type {
        STATE,
        PLACE,
        ORGANISATION,
        ARMED_GROUP,
        PERSON
    }

    public Entry {
        names = List.copyOf(names);
        shortNames = List.copyOf(shortNames);
        loaded = List.copyOf(loaded);
    }

    static Entry of(Table.Row row, Type type, String key) {
        List<String> names = row.list("names");
        if (names.isEmpty()) {
            throw row.error("names", "the cell is empty; give at least one name");
        }
        boolean isState = type == Type.STATE;
        return new Entry(
                key,
                type,
                names.get(0),
                names,
                row.list("short"),
                row.yes("famous"),
                row.list("loaded"),
                row.get("en"),
                row.optional(isState ? "code" : "state"),
                row.optional("sector").orElse(isState ? "GOV" : "UNK"),
                row.yes("ambiguous"),
                row.optional("wikidata"));
    }
}
