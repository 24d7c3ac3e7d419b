package org.isnad.store;

import java.util.List;
import java.util.Optional;

/**
 * An event as a row of a table.
 *
 * @param id path of its IRI below the base
 * @param date its first day where known
 * @param published its article's day where known
 * @param status {@code Actual}, {@code Planned}, {@code Hypothetical} or {@code Denied}
 * @param voice IRI of the claim that tells it; empty where the article itself does
 * @param paragraph line of the article it stands in, from 1
 */
record EventRecord(
        String id,
        String article,
        Optional<String> date,
        Optional<String> published,
        Optional<String> outlet,
        String type,
        Optional<String> mode,
        List<String> contexts,
        String status,
        Optional<String> voice,
        List<Actor> agents,
        List<Actor> recipients,
        Optional<String> place,
        int paragraph) {
    /** Nobody: an event without an agent or recipient. */
    static final Actor NOBODY = new Actor("", "", "", "", "");

    /**
     * Somebody who takes part.
     *
     * @param name English where the registry has it, else Arabic
     * @param state ISO 3166 code, empty where unknown
     * @param words how the article says it
     */
    record Actor(String name, String state, String sector, String words, String wikidata) {}

    EventRecord {
        contexts = List.copyOf(contexts);
        agents = List.copyOf(agents);
        recipients = List.copyOf(recipients);
    }
}
