package org.isnad.claims;

import org.isnad.text.Span;

/**
 * What a cue reports, as found.
 *
 * @param span code points of the content
 * @param first token at which it begins
 * @param end one past its last token
 * @param opener token that leads into it («أن», «:», an opening mark, a preposition), or the cue where the content stands before
 *     it; the speaker is looked for between the cue and this token
 * @param form how it was joined to the cue: {@code clause}, {@code quote}, {@code colon}, {@code np}, {@code before}, {@code front}
 */
record Content(Span span, int first, int end, int opener, String form) {}
