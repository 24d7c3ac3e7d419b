package org.isnad.server;

import java.util.List;
import java.util.Optional;

/**
 * One event of the store, as lists and pictures need it.
 *
 * @param begin code point of its trigger in the article
 * @param end code point after it
 * @param type PLOVER type, {@code CONSULT}
 * @param earliest first day it may have begun, ISO 8601; empty where unknown
 * @param status {@code actual}, {@code denied}, {@code planned}, {@code hypothetical}
 * @param voice IRI of the article or the claim that asserts it
 */
record EventRow(
        String iri,
        String article,
        int begin,
        int end,
        String type,
        String mode,
        List<String> agents,
        List<String> recipients,
        String place,
        String edtf,
        String earliest,
        String latest,
        String status,
        String voice,
        Optional<String> incident,
        double confidence) {
    EventRow {
        agents = List.copyOf(agents);
        recipients = List.copyOf(recipients);
    }

    /** Whether somebody other than the article says it. */
    boolean isClaimed() {
        return !voice.equals(article);
    }

    boolean isDenied() {
        return status.equals("denied");
    }

    boolean concerns(String actor) {
        return agents.contains(actor) || recipients.contains(actor);
    }

    /** Type and parties: what two descriptions must share to agree or to contradict each other. Empty where a side is not known. */
    Optional<String> assertion() {
        if (agents.isEmpty() || recipients.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(type + "|" + String.join(",", agents) + "|" + String.join(",", recipients));
    }
}
