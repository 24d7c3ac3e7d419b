package org.isnad.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.events.Event;

/**
 * Derives who is for or against whom from what they do in words: praise, support and agreement speak for, blame, refusal, threat and
 * protest against («أشاد بزشكيان بدور روسيا»: Iran for Russia). Denied and merely possible events tell nothing. Thread-safe.
 */
public final class StanceDeriver {
    private static final Map<String, Boolean> FAVOURABLE = Map.ofEntries(
            Map.entry("SUPPORT", true),
            Map.entry("AGREE", true),
            Map.entry("COOPERATE", true),
            Map.entry("AID", true),
            Map.entry("CONCEDE", true),
            Map.entry("ACCUSE", false),
            Map.entry("REJECT", false),
            Map.entry("THREATEN", false),
            Map.entry("PROTEST", false),
            Map.entry("SANCTION", false),
            Map.entry("COERCE", false),
            Map.entry("ASSAULT", false));
    /** Words show where somebody stands; deeds do too, less surely. */
    private static final Map<String, Double> SURENESS =
            Map.of("SUPPORT", 0.95, "ACCUSE", 0.95, "REJECT", 0.9, "PROTEST", 0.9, "THREATEN", 0.85, "AGREE", 0.8);

    private static final double OTHERWISE = 0.7;

    /** The stances of an article's events, in their order. */
    public List<Stance> derive(List<Event> events) {
        List<Stance> stances = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            stance(events.get(i), i).ifPresent(stances::add);
        }
        return stances;
    }

    private static Optional<Stance> stance(Event event, int index) {
        Boolean favourable = FAVOURABLE.get(event.type());
        boolean told = event.status().label().equals("actual")
                || event.status().label().equals("planned");
        if (favourable == null
                || !told
                || event.agents().isEmpty()
                || event.recipients().isEmpty()) {
            return Optional.empty();
        }
        double sureness = SURENESS.getOrDefault(event.type(), OTHERWISE) * event.confidence();
        return Optional.of(
                new Stance(index, favourable, "stance." + event.type().toLowerCase(java.util.Locale.ROOT), sureness));
    }
}
