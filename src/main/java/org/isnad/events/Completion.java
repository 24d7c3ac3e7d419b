package org.isnad.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.analysis.Analysis;
import org.isnad.entities.Participant;

/**
 * Gives an act of force the party that only another word of the same passage names: in «شن الجيش غارات أسفرت عن مقتل مسلحين» who killed is
 * who flew the raids, and «العملية» two sentences on is still the one that was told with both its sides.
 */
final class Completion {
    private static final Set<String> TYPES = Set.of("ASSAULT");
    private static final String PROTEST = "PROTEST";
    private static final int OLDEST = 3;

    private final Analysis analysis;

    Completion(Analysis analysis) {
        this.analysis = analysis;
    }

    /** The events, those of force with both sides where the passage tells them. */
    List<Event> complete(List<Event> events) {
        List<Event> done = new ArrayList<>(events);
        done.sort(Comparator.comparing(Event::trigger).thenComparing(Event::type));
        for (int i = 0; i < done.size(); i++) {
            Event event = done.get(i);
            boolean both = !event.agents().isEmpty() && !event.recipients().isEmpty();
            if (TYPES.contains(event.type()) && !both && !isAnswered(event)) {
                int at = i;
                nearest(done, at).ifPresent(other -> done.set(at, join(done.get(at), other)));
            } else if (event.type().equals(PROTEST) && event.agents().isEmpty()) {
                int at = i;
                lastProtesters(done, at).ifPresent(other -> done.set(at, join(done.get(at), other)));
            }
        }
        return done;
    }

    /** «ردا على استهداف المدنيين»: whom the one who answers blames is not himself. */
    private boolean isAnswered(Event event) {
        return event.agents().isEmpty()
                && event.token() > 1
                && analysis.token(event.token() - 1).fold().equals("علي")
                && analysis.token(event.token() - 2).fold().equals("ردا");
    }

    /** Who protests is told once: «الاعتصام» later on is still theirs. */
    private static Optional<Event> lastProtesters(List<Event> events, int index) {
        for (int k = index - 1; k >= 0; k--) {
            if (events.get(k).type().equals(PROTEST) && !events.get(k).agents().isEmpty()) {
                return Optional.of(events.get(k));
            }
        }
        return Optional.empty();
    }

    /** The nearest that was told with both its sides; one told later says nothing of whom a known doer hit. */
    private Optional<Event> nearest(List<Event> events, int index) {
        Event event = events.get(index);
        int sentence = sentence(event);
        Event best = null;
        int least = Integer.MAX_VALUE;
        for (int k = 0; k < events.size(); k++) {
            Event other = events.get(k);
            int apart = sentence - sentence(other);
            boolean later = k > index && !event.agents().isEmpty();
            if (k == index || later || !other.type().equals(event.type()) || apart < 0 || apart > OLDEST) {
                continue;
            }
            boolean known = !other.agents().isEmpty() && !other.recipients().isEmpty() && !isAgainstTerror(other);
            boolean denied = other.status().negative() != event.status().negative();
            int distance = Math.abs(other.token() - event.token());
            if (known && !denied && distance < least && fits(event, other, apart)) {
                best = other;
                least = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** «في حربها على الإرهاب»: no deed that another could be part of. */
    private boolean isAgainstTerror(Event event) {
        return event.recipients().stream()
                .allMatch(r -> analysis.article().slice(r.anchor()).endsWith("الإرهاب"));
    }

    private boolean fits(Event event, Event other, int apart) {
        if (!event.recipients().isEmpty()) {
            return apart == 0
                    && share(event.recipients(), other.recipients())
                    && !isOwnForce(event.recipients(), other.agents());
        }
        if (!event.agents().isEmpty()) {
            return apart == 0 && (share(event.agents(), other.agents()) || share(event.agents(), other.recipients()));
        }
        return apart == 0 || event.lemma().equals(other.lemma());
    }

    /** «أكد الجيش تحييد 15 إرهابيا ومقتل اثنين من جنوده»: an army does not kill its own. */
    private static boolean isOwnForce(List<Participant> hit, List<Participant> doers) {
        return hit.stream().anyMatch(h -> doers.stream()
                .anyMatch(d -> d.state().equals(h.state())
                        && d.sector().equals(h.sector())
                        && !d.sector().equals("REB")));
    }

    private static boolean share(List<Participant> some, List<Participant> others) {
        return some.stream()
                .anyMatch(a -> a.state().isPresent()
                        && others.stream().anyMatch(b -> b.state().equals(a.state())));
    }

    private static Event join(Event event, Event other) {
        return event.withParties(
                event.agents().isEmpty() ? other.agents() : event.agents(),
                event.recipients().isEmpty() ? struck(event, other) : event.recipients(),
                "completed");
    }

    /** Who strikes back strikes the one who struck: «صدت القوات الهجوم». */
    private static List<Participant> struck(Event event, Event other) {
        boolean back = !share(event.agents(), other.agents()) && share(event.agents(), other.recipients());
        return back ? other.agents() : other.recipients();
    }

    private int sentence(Event event) {
        return analysis.token(event.token()).sentence();
    }
}
