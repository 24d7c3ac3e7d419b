package org.isnad.events;

import org.isnad.analysis.Token;
import org.isnad.lexicon.morphology.Reading;
import org.isnad.text.Span;

/**
 * A word that may tell of an event.
 *
 * @param token its token
 * @param endToken one past the last token of its wording («إطلاق نار»)
 * @param span the trigger word, proclitics outside
 * @param proclitics what was cut off before it
 * @param lemma the row's wording
 * @param row the lexicon row
 * @param definite whether a noun has the article
 * @param indefinite whether a noun shows nunation
 * @param suffix the attached pronoun, empty for none
 */
record Trigger(
        int token,
        int endToken,
        Span span,
        String proclitics,
        String lemma,
        EventRow row,
        boolean definite,
        boolean indefinite,
        String suffix) {
    /** A verb or participle of one token, as the morphology reads one of its segments. */
    static Trigger of(
            Token token, Token.Segment segment, Reading reading, EventRow row, boolean definite, boolean indefinite) {
        return new Trigger(
                token.index(),
                token.index() + 1,
                segment.span(),
                segment.proclitics(),
                reading.lemma(),
                row,
                definite,
                indefinite,
                reading.suffix());
    }
}
