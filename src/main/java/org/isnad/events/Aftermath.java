package org.isnad.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.analysis.Analysis;
import org.isnad.syntax.Verbs;

/**
 * «قصف أسفر عن مقتل ثلاثة»: whoever did the deed did what came of it, and whoever suffered what came of it suffered the deed.
 */
final class Aftermath {
    private static final int REACH = 10;

    private final Cast cast;
    private final Analysis analysis;

    Aftermath(Cast cast) {
        this.cast = cast;
        this.analysis = cast.linked().analysis();
    }

    List<Event> complete(List<Event> events) {
        List<Event> completed = new ArrayList<>(events);
        completed.sort(java.util.Comparator.comparing(Event::trigger));
        for (int i = 1; i < completed.size(); i++) {
            Event result = completed.get(i);
            if (!result.type().equals("ASSAULT") || !result.agents().isEmpty() || !isResult(result.token())) {
                continue;
            }
            Optional<Integer> deed = deedBefore(completed, i);
            if (deed.isPresent()) {
                Event cause = completed.get(deed.get());
                completed.set(i, result.withParties(cause.agents(), result.recipients(), "aftermath"));
                if (cause.recipients().isEmpty()) {
                    completed.set(deed.get(), cause.withParties(cause.agents(), result.recipients(), "aftermath"));
                }
            }
        }
        return completed;
    }

    private Optional<Integer> deedBefore(List<Event> events, int index) {
        int sentence = analysis.token(events.get(index).token()).sentence();
        for (int i = index - 1; i >= 0; i--) {
            Event event = events.get(i);
            if (analysis.token(event.token()).sentence() != sentence) {
                return Optional.empty();
            }
            if (event.type().equals("ASSAULT")) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private boolean isResult(int token) {
        int start = Math.max(analysis.sentenceOf(analysis.token(token)).firstToken(), token - REACH);
        for (int i = token - 1; i >= start; i--) {
            Optional<Verbs.Finite> finite = cast.arguments().verbs().finite(i);
            if (finite.isPresent()) {
                return finite.get().readings().stream().anyMatch(r -> cast.is(r.lemma(), RoleWords.WordClass.RESULT));
            }
        }
        return false;
    }
}
