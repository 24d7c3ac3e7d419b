package org.isnad.fusion;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * One description of a happening, as far as fusion compares it.
 *
 * @param event the event's IRI
 * @param article the article's IRI
 * @param type PLOVER type
 * @param parties who takes part: IRIs of known actors, in one order for symmetric types, else agents, {@code >}, recipients
 * @param day the day where it is known
 * @param published the article's day where it is known
 * @param incident the incident that the event's own key gave, where it had one
 * @param words the content words around it, folded
 */
public record Sighting(
        String event,
        String article,
        String type,
        String parties,
        Optional<LocalDate> day,
        Optional<LocalDate> published,
        Optional<String> incident,
        Set<String> words) {
    public Sighting {
        words = Set.copyOf(words);
    }
}
