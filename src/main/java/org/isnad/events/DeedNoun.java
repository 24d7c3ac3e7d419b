package org.isnad.events;

import java.util.List;
import java.util.Optional;
import org.isnad.entities.Participant;

/**
 * A verbal noun whose parties are looked for, with what stands around it: «شن الجيش غارات على المدينة».
 *
 * @param last its last token
 * @param own whom its genitive names
 * @param governor the verb that carries it, where there is one
 * @param kind what that verb makes of it
 * @param doers who stands as a doer in its own words
 * @param prepositional whom its prepositions bring
 * @param carriesOwn whether the genitive suffers it, since the subject of the carrying verb does it
 */
record DeedNoun(
        Trigger trigger,
        int last,
        List<Participant> own,
        Optional<Integer> governor,
        Optional<Carriers.Kind> kind,
        List<Participant> doers,
        List<Participant> prepositional,
        boolean carriesOwn) {
    String type() {
        return trigger.row().type();
    }

    boolean isSymmetric() {
        return Symmetry.isSymmetric(type());
    }

    boolean isForce() {
        return Families.isForce(type());
    }
}
