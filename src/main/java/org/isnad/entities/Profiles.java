package org.isnad.entities;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Gives all mentions of one person what the best of them tells: «لافروف» alone is Russian once «وزير الخارجية الروسي لافروف» was. */
final class Profiles {
    private Profiles() {}

    /** All mentions of one person get the state and sector that one of them has. */
    static void share(Scan scan) {
        Map<String, Draft> best = new HashMap<>();
        for (Draft draft : scan.drafts) {
            if (draft.isPerson() && draft.entity.isPresent()) {
                best.merge(draft.entity.get().key(), draft, (a, b) -> weight(b) > weight(a) ? b : a);
            }
        }
        for (Draft draft : scan.drafts) {
            if (draft.entity.isEmpty() || !best.containsKey(draft.entity.get().key())) {
                continue;
            }
            Draft source = best.get(draft.entity.get().key());
            if (draft.isPerson()) {
                draft.state = source.state;
                draft.sector = source.sector;
            } else {
                draft.state = draft.state.isPresent() ? draft.state : source.state;
                draft.sector = draft.sector.equals("UNK") ? source.sector : draft.sector;
            }
            Entity e = draft.entity.get();
            if (e.state().isEmpty() || e.sector().equals("UNK")) {
                draft.entity = Optional.of(new Entity(
                        e.key(),
                        e.kind(),
                        source.entity.orElse(e).name(),
                        e.state().or(() -> source.state),
                        e.sector().equals("UNK") ? source.sector : e.sector()));
            }
        }
    }

    private static int weight(Draft draft) {
        return (draft.sector.equals("IGO") ? 4 : 0)
                + (draft.state.isPresent() ? 2 : 0)
                + (draft.sector.equals("UNK") ? 0 : 1);
    }
}
