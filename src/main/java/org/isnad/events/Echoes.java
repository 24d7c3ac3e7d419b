package org.isnad.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.syntax.Arguments;

/**
 * Drops the second of two triggers of one happening: «وقّع البلدان اتفاقية» (the noun stays), «الاتفاق الذي أبرمته إيران» (the verb
 * stays).
 */
final class Echoes {
    private static final int NEAR = 6;
    private static final Set<String> TYPES = Set.of("AGREE", "AID", "SANCTION", "REJECT", "PROTEST");

    private Echoes() {}

    static List<Event> without(List<Event> events, Arguments arguments) {
        List<Event> sorted = new ArrayList<>(events);
        sorted.sort(Comparator.comparing(Event::trigger).thenComparing(Event::type));
        Set<Event> echoes = new HashSet<>();
        for (int i = 0; i + 1 < sorted.size(); i++) {
            Event first = sorted.get(i);
            Event second = sorted.get(i + 1);
            boolean near = second.token() - first.token() <= NEAR
                    && first.type().equals(second.type())
                    && TYPES.contains(first.type());
            if (near) {
                boolean verbThenNoun = arguments.verbs().isFinite(first.token())
                        != arguments.verbs().isFinite(second.token());
                if (verbThenNoun) {
                    echoes.add(richer(first, second) ? second : first);
                }
            }
        }
        sorted.removeAll(echoes);
        return sorted;
    }

    private static boolean richer(Event first, Event second) {
        int a = Math.min(1, first.agents().size())
                + Math.min(1, first.recipients().size());
        int b = Math.min(1, second.agents().size())
                + Math.min(1, second.recipients().size());
        return a > b;
    }
}
