package org.isnad.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Token;
import org.isnad.entities.Participant;

/**
 * Who praises, blames, asks or refuses where the words next to the trigger don't say: words are somebody's, so it is whoever speaks in the
 * sentence («وأشار الوزير إلى أن الإدانة …») or does what its verb says.
 */
final class Voice {
    private static final int REACH = 40;
    /** «على إسرائيل أن تنسحب». */
    private static final String ON = "علي";

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
        List<Participant> speaking = doing.isEmpty() && event.lemma().equals(ON) ? speakerAfter(event) : doing;
        return speaking.isEmpty() ? event : event.withParties(speaking, event.recipients(), "voice");
    }

    /** «على إسرائيل أن تنسحب، تقول كالاس», «…، هذا ما قاله الوزير»: who is said to have spoken after the words. */
    private List<Participant> speakerAfter(Event event) {
        int end = analysis.sentenceOf(analysis.token(event.token())).endToken();
        for (int i = event.token() + 1; i < end; i++) {
            boolean speech = cast.arguments().verbs().isFinite(i)
                    && !cast.arguments().isJoinedVerb(i)
                    && governors
                            .kind(Optional.of(i))
                            .filter(k -> k == Carriers.Kind.SPEECH)
                            .isPresent();
            boolean closes = analysis.token(i - 1).kind() == Token.Kind.MARK
                    || cast.is(analysis.token(i - 1).fold(), RoleWords.WordClass.WHAT);
            if (speech && closes) {
                return acting(governors.subjectOf(i), event);
            }
        }
        return List.of();
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
