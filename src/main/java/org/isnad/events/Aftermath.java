package org.isnad.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.analysis.Analysis;
import org.isnad.entities.Participant;
import org.isnad.syntax.Verbs;

/**
 * «قصف أسفر عن مقتل ثلاثة»: whoever did the deed did what came of it, and whoever suffered what came of it suffered the deed.
 */
final class Aftermath {
    private static final int REACH = 10;
    private static final int CLAUSE = 14;
    private static final Set<String> WITH = Set.of("مع");

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
        for (int i = completed.size() - 2; i >= 0; i--) {
            within(completed, i);
        }
        return completed;
    }

    /** «قتل جنديان وأصيب ثالث في هجوم شنه مسلحون»: whoever made the attack killed and wounded them, and it was made on them. */
    private void within(List<Event> events, int index) {
        Event suffered = events.get(index);
        if (!suffers(suffered) && !isAnnounced(suffered)) {
            return;
        }
        int at = index + 1;
        while (at + 1 < events.size() && suffers(events.get(at)) && !fights(events.get(at))) {
            at++;
        }
        Event deed = events.get(at);
        if (!deed.type().equals("ASSAULT") || !isWithin(suffered.token(), deed.token())) {
            return;
        }
        if (deed.agents().stream().anyMatch(a -> isOf(a, suffered.recipients()))) {
            if (isWithEnemy(deed)) {
                events.set(index, suffered.withParties(deed.recipients(), suffered.recipients(), "aftermath"));
            }
        } else if (!deed.agents().isEmpty()) {
            events.set(index, suffered.withParties(deed.agents(), suffered.recipients(), "aftermath"));
            if (deed.recipients().isEmpty()) {
                events.set(at, deed.withParties(deed.agents(), suffered.recipients(), "aftermath"));
            }
        } else if (fights(deed) && !deed.recipients().equals(suffered.recipients())) {
            events.set(index, suffered.withParties(deed.recipients(), suffered.recipients(), "aftermath"));
            events.set(at, deed.withParties(suffered.recipients(), deed.recipients(), "aftermath"));
        }
    }

    /** «أقر الجيش بمقتل ضابط في معارك مع …»: one of them, or of the same force. */
    private static boolean isOf(Participant fighter, List<Participant> hit) {
        return hit.contains(fighter)
                || Families.isArmed(fighter.sector())
                        && !fighter.sector().equals("REB")
                        && hit.stream()
                                .anyMatch(h -> h.state().equals(fighter.state())
                                        && h.sector().equals(fighter.sector()));
    }

    /** «أعلنت الوزارة تدمير مخزن بقصف للتحالف»: who announces what an attack did need not have made it. */
    private static boolean isAnnounced(Event event) {
        return event.type().equals("ASSAULT")
                && event.rule().endsWith("speech")
                && !event.recipients().isEmpty();
    }

    private static boolean suffers(Event event) {
        return event.type().equals("ASSAULT")
                && event.agents().isEmpty()
                && !event.recipients().isEmpty();
    }

    /** «اشتباكات مع مسلحي داعش»: whom «مع» brings fights those who suffer in it. */
    private boolean fights(Event deed) {
        return suffers(deed) && isWithEnemy(deed);
    }

    private boolean isWithEnemy(Event deed) {
        return !deed.recipients().isEmpty()
                && cast.arguments().verbs().finite(deed.token()).isEmpty()
                && cast.arguments()
                        .afterNoun(deed.token(), WITH, false)
                        .map(cast::of)
                        .filter(met -> met.stream().anyMatch(m -> deed.recipients().stream()
                                .anyMatch(r -> r.anchor().equals(m.anchor()))))
                        .isPresent();
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
        if (token > 0 && cast.is(analysis.token(token - 1).fold(), RoleWords.WordClass.WHERE)) {
            return true;
        }
        int start = Math.max(analysis.sentenceOf(analysis.token(token)).firstToken(), token - REACH);
        for (int i = token - 1; i >= start; i--) {
            Optional<Verbs.Finite> finite = cast.arguments().verbs().finite(i);
            if (finite.isPresent() && !isDescribing(i, finite.get())) {
                return finite.get().readings().stream().anyMatch(r -> cast.is(r.lemma(), RoleWords.WordClass.RESULT));
            }
        }
        return false;
    }

    /** «العملية التي نفذتها القوات»: the clause only says whose deed it was. */
    private boolean isDescribing(int verb, Verbs.Finite finite) {
        return !finite.reading().suffix().isEmpty() && cast.arguments().isAfterRelative(verb);
    }
}
