package org.isnad.entities;

import java.util.Optional;
import org.isnad.mentions.Mention;
import org.isnad.text.Span;

/**
 * Somebody who takes part in an event or speaks in a claim.
 *
 * @param anchor the head phrase that names the participant: a name without its title if there is one («سيرغي لافروف»), else the
 *     noun phrase («الجانب الأميركي»); for a dropped subject the antecedent's nearest anchor
 * @param link index of the link in the article's {@link Linked#links()}, where one covers the anchor
 * @param entity whom it denotes where known (the state for «موسكو»)
 * @param state code of the state or body acted for, empty where unknown
 * @param sector GUIDELINES sector code
 */
public record Participant(
        Span anchor, Optional<Integer> link, Optional<Entity> entity, Optional<String> state, String sector) {

    /** A participant from a link of the article. */
    public static Participant of(Linked linked, int index) {
        Link link = linked.links().get(index);
        return new Participant(
                link.mention().span(),
                Optional.of(index),
                link.standsFor().or(link::entity).or(() -> bearer(linked, link)),
                link.state(),
                link.sector());
    }

    /** Who holds the office that a title names: «الوزير» after «وزير الخارجية سيرغي لافروف». */
    private static Optional<Entity> bearer(Linked linked, Link link) {
        return link.mention() instanceof Mention.Title
                ? link.anchor().flatMap(i -> linked.links().get(i).entity())
                : Optional.empty();
    }
}
