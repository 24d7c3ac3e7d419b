package org.isnad.events;

import java.util.List;
import java.util.Optional;
import org.isnad.entities.Participant;
import org.isnad.mentions.Mention;

/** Writes down an event once its trigger and roles are settled: adds status, place, time and the rule. */
final class Drafter {
    private final StatusReader statuses;
    private final Settings settings;

    Drafter(StatusReader statuses, Settings settings) {
        this.statuses = statuses;
        this.settings = settings;
    }

    Event event(Candidate candidate) {
        Trigger trigger = candidate.trigger();
        Roles roles = candidate.roles();
        Optional<Mention.Time> time = settings.time(trigger.token());
        List<Participant> recipients = roles.recipients().stream()
                .filter(r -> roles.agents().stream()
                        .noneMatch(
                                a -> a.anchor().equals(r.anchor()) && a.state().equals(r.state())))
                .toList();
        return new Event(
                trigger.span(),
                trigger.token(),
                trigger.lemma(),
                trigger.row().type(),
                trigger.row().mode(),
                List.of(),
                statuses.read(trigger, roles, time),
                roles.agents(),
                recipients,
                settings.place(trigger.token()),
                time,
                trigger.row().id() + " " + roles.pattern(),
                candidate.probability());
    }
}
