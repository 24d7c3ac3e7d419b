package org.isnad.claims;

import java.util.Optional;
import org.isnad.entities.Entity;
import org.isnad.text.Span;

/**
 * A loaded label that a voice uses: «الاحتلال», «الإرهابية», «ما يسمى».
 *
 * @param label the words
 * @param frameKey key in the framing table
 * @param framed whom it labels, where known
 * @param own whether the voice's own wording is certain (narrator or direct quotation)
 */
public record Framing(
        Span label, String frameKey, Optional<Entity> framed, boolean own, String rule, double confidence) {}
