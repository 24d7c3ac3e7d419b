package org.isnad.events;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.entities.Participant;

/**
 * Who does it and to whom, before status and conditions are looked at.
 *
 * @param governor the verb that carries an event noun, where there is one
 * @param kind what that verb makes of it
 * @param pattern how the parties were found, for the event's rule
 */
record Roles(
        List<Participant> agents,
        List<Participant> recipients,
        Optional<Integer> governor,
        Optional<Carriers.Kind> kind,
        String pattern) {
    Roles {
        agents = List.copyOf(agents);
        recipients = List.copyOf(recipients);
    }

    /** Whether a word that is not the trigger's nor its light verb says who does it. */
    boolean isCarried() {
        return !Set.of("noun", "light", "verb", "participle", "between", "owner")
                .contains(pattern);
    }
}
