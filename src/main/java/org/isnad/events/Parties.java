package org.isnad.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.entities.Participant;

/** The parties of one deed while they are looked for. Steps fill them in the order in which they may be believed. */
final class Parties {
    private final List<Participant> agents = new ArrayList<>();
    private final List<Participant> recipients = new ArrayList<>();
    private String pattern = "noun";

    /** Who does it, to be filled. */
    List<Participant> agents() {
        return agents;
    }

    /** To whom it is done, to be filled. */
    List<Participant> recipients() {
        return recipients;
    }

    /** How the parties were found, for the event's rule. */
    void by(String how) {
        pattern = how;
    }

    Roles roles(Optional<Integer> governor, Optional<Carriers.Kind> kind) {
        return new Roles(agents, recipients, governor, kind, pattern);
    }

    /** Agents who are no recipients. */
    void take(List<Participant> found, String how) {
        List<Participant> fresh =
                found.stream().filter(p -> !holds(recipients, p)).toList();
        if (!fresh.isEmpty()) {
            agents.addAll(fresh);
            pattern = how;
        }
    }

    /** Whether others hold one by the same words and of the same state. */
    static boolean isSame(Participant one, List<Participant> others) {
        return others.stream()
                .anyMatch(o -> o.anchor().equals(one.anchor()) && o.state().equals(one.state()));
    }

    /** Whether others hold one by the same words. */
    static boolean holds(List<Participant> participants, Participant one) {
        return participants.stream().anyMatch(p -> p.anchor().equals(one.anchor()));
    }
}
