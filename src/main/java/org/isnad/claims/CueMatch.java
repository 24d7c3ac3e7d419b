package org.isnad.claims;

import org.isnad.lexicon.cues.Cue;
import org.isnad.lexicon.cues.CueForm;
import org.isnad.text.Span;

/**
 * A cue at its place in the text.
 *
 * @param form which form of which cue
 * @param first its first token
 * @param end one past its last token
 * @param span its code points without proclitics
 */
record CueMatch(CueForm form, int first, int end, Span span) {
    Cue cue() {
        return form.cue();
    }
}
