package org.isnad.events;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.entities.Participant;

/** PLOVER types whose parties do the same to each other, so that their order says nothing: whom one meets meets one. */
public final class Symmetry {
    private static final Set<String> SYMMETRIC = Set.of("CONSULT", "AGREE", "COOPERATE");

    /** Two parties, the first of whom counts as the one who does it. */
    record Sides(List<Participant> agents, List<Participant> recipients) {}

    private Symmetry() {}

    /**
     * «التقى السيسي وأردوغان»: of several on one side and nobody on the other the first faces the others; so too where the others are
     * unknown («أجرت الهند وباكستان محادثات بين قائدي العمليات»).
     */
    static Sides sides(List<Participant> agents, List<Participant> recipients) {
        boolean several = agents.stream()
                        .map(Participant::state)
                        .filter(Optional::isPresent)
                        .distinct()
                        .count()
                > 1;
        if (several && recipients.stream().allMatch(r -> r.state().isEmpty())) {
            return new Sides(agents.subList(0, 1), agents.subList(1, agents.size()));
        }
        if (agents.size() > 1 && recipients.isEmpty()) {
            return new Sides(agents.subList(0, 1), agents.subList(1, agents.size()));
        }
        if (agents.isEmpty() && recipients.size() > 1) {
            return new Sides(recipients.subList(0, 1), recipients.subList(1, recipients.size()));
        }
        return new Sides(agents, recipients);
    }

    public static boolean isSymmetric(String type) {
        return SYMMETRIC.contains(type);
    }
}
