package org.isnad.entities;

import java.util.Optional;
import org.isnad.mentions.Mention;

/**
 * Who a mention is.
 *
 * @param mention the mention
 * @param entity whom it names; empty for «مسؤول تركي», «الإرهابيين»
 * @param standsFor the state for which a capital, seat or side stands: «موسكو» → {@code state/RUS}; else empty
 * @param state code of the state or body acted for, empty where unknown
 * @param sector GUIDELINES sector code of the one who acts, UNK where unknown
 * @param anchor the link of the named mention to which a pronoun-like mention («الجانبان», «بلاده», «الوزير», «نظيره») leads, as the
 *     index of that link in the article's list; empty where it names itself
 * @param rule how it was found
 */
public record Link(
        Mention mention,
        Optional<Entity> entity,
        Optional<Entity> standsFor,
        Optional<String> state,
        String sector,
        Optional<Integer> anchor,
        String rule,
        double confidence) {
    /** A place where things happen, and no capital or seat that stands for its state. */
    public boolean isMerePlace() {
        return mention instanceof Mention.Name name && name.kind() == Mention.Kind.PLACE && standsFor.isEmpty();
    }
}
