package org.isnad.fusion;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.isnad.entities.Entity;
import org.isnad.entities.Participant;
import org.isnad.events.Event;
import org.isnad.events.Symmetry;
import org.isnad.mentions.TimeSpan;

/**
 * Keys of happenings. Two events that say the same of the same known parties on the same known day have the same key, whichever
 * article they stand in, so that their descriptions meet without either having seen the other.
 */
public final class Incidents {
    private Incidents() {}

    /**
     * The key of an event whose parties and day are known.
     *
     * @param published the article's day, for relative times
     * @return empty where a party on either side or the day is unknown; {@link IncidentLinker} compares such events
     */
    public static Optional<String> key(Event event, Optional<LocalDate> published) {
        Optional<String> parties = parties(event);
        Optional<LocalDate> day = event.time()
                .flatMap(t -> TimeSpan.of(t.value(), published))
                .filter(t -> t.earliest().isPresent() && t.earliest().equals(t.latest()))
                .flatMap(TimeSpan::earliest);
        return parties.isEmpty() || day.isEmpty() || event.status().negative()
                ? Optional.empty()
                : Optional.of(event.type() + "|" + parties.get() + "|" + day.get());
    }

    private static Optional<String> parties(Event event) {
        String agents = keys(event.agents());
        String recipients = keys(event.recipients());
        if (Symmetry.isSymmetric(event.type())) {
            TreeSet<String> all = new TreeSet<>(List.of(agents.split(",")));
            all.addAll(List.of(recipients.split(",")));
            all.remove("");
            return all.size() < 2 ? Optional.empty() : Optional.of(String.join(",", all));
        }
        return agents.isEmpty() || recipients.isEmpty() ? Optional.empty() : Optional.of(agents + ">" + recipients);
    }

    private static String keys(List<Participant> participants) {
        return participants.stream()
                .map(Participant::entity)
                .flatMap(Optional::stream)
                .map(Entity::key)
                .sorted()
                .distinct()
                .collect(Collectors.joining(","));
    }
}
