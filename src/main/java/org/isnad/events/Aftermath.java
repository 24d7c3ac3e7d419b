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
    private static final int CLAUSE = 14;

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
        for (int i = 0; i + 1 < completed.size(); i++) {
            within(completed, i);
        }
        return completed;
    }

    /** «قتل جنديان في هجوم شنه مسلحون»: whoever made the attack killed them, and it was made on them. */
    private void within(List<Event> events, int index) {
        Event suffered = events.get(index);
        Event deed = events.get(index + 1);
        boolean both = suffered.type().equals("ASSAULT")
                && deed.type().equals("ASSAULT")
                && suffered.agents().isEmpty()
                && !suffered.recipients().isEmpty()
                && !deed.agents().isEmpty();
        if (both && isWithin(suffered.token(), deed.token())) {
            events.set(index, suffered.withParties(deed.agents(), suffered.recipients(), "aftermath"));
            if (deed.recipients().isEmpty()) {
                events.set(index + 1, deed.withParties(deed.agents(), suffered.recipients(), "aftermath"));
            }
        }
    }

    /** «… في هجوم», «… جراء قصف», «… بانفجار» in the same clause. */
    private boolean isWithin(int suffered, int deed) {
        if (analysis.token(suffered).sentence() != analysis.token(deed).sentence() || deed - suffered > CLAUSE) {
            return false;
        }
        for (int i = suffered + 1; i < deed; i++) {
            String fold = analysis.token(i).fold();
            if (analysis.token(i).isMark("؛") || cast.is(fold, RoleWords.WordClass.MEANWHILE)) {
                return false;
            }
        }
        String before = analysis.token(deed - 1).fold();
        return cast.is(before, RoleWords.WordClass.WITHIN)
                || analysis.token(deed).fold().startsWith("ب");
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
