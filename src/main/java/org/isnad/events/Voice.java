package org.isnad.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.analysis.Analysis;
import org.isnad.entities.Participant;

/**
 * Who praises, blames, asks or refuses where the words next to the trigger don't say: words are somebody's, so it is whoever speaks in the
 * sentence («وأشار الوزير إلى أن الإدانة …») or does what its verb says.
 */
final class Voice {
    private static final int REACH = 40;

    private final Cast cast;
    private final Analysis analysis;
    private final Governors governors;

    Voice(Cast cast, Governors governors) {
        this.cast = cast;
        this.analysis = cast.linked().analysis();
        this.governors = governors;
    }

    /** The events, those told in words with the one whose words they are, where the sentence says so. */
    List<Event> complete(List<Event> events) {
        List<Event> done = new ArrayList<>(events);
        done.replaceAll(e -> Families.isTold(e.type())
                        && !Symmetry.isSymmetric(e.type())
                        && e.agents().isEmpty()
                        && !e.recipients().isEmpty()
                ? spoken(e)
                : e);
        return done;
    }

    private Event spoken(Event event) {
        int start = Math.max(analysis.sentenceOf(analysis.token(event.token())).firstToken(), event.token() - REACH);
        List<Participant> doing = List.of();
        for (int i = event.token() - 1; i >= start; i--) {
            if (!cast.arguments().verbs().isFinite(i) || cast.arguments().isAfterRelative(i)) {
                continue;
            }
            List<Participant> subject = acting(governors.subjectOf(i), event);
            Optional<Carriers.Kind> kind = governors.kind(Optional.of(i));
            if (!subject.isEmpty()
                    && kind.filter(k -> k == Carriers.Kind.SPEECH).isPresent()) {
                return event.withParties(subject, event.recipients(), "voice");
            }
            if (doing.isEmpty() && kind.filter(k -> k == Carriers.Kind.HAPPEN).isEmpty()) {
                doing = subject;
            }
        }
        return doing.isEmpty() ? event : event.withParties(doing, event.recipients(), "voice");
    }

    /** Those who can act and to whom it is not done. */
    private List<Participant> acting(List<Participant> found, Event event) {
        boolean act = found.stream()
                .allMatch(p -> p.link().map(cast::isActor).orElse(true)
                        && !p.sector().equals("MED")
                        && p.state().isPresent());
        boolean suffers = found.stream().anyMatch(f -> event.recipients().stream()
                .anyMatch(r -> r.anchor().equals(f.anchor())));
        return act && !suffers ? found : List.of();
    }
}
