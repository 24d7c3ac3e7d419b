package org.isnad.analysis;

import org.isnad.text.Span;

/**
 * A sentence or headline: a line, cut after a full stop, question or exclamation mark.
 *
 * @param index place among the article's sentences
 * @param span its code points
 * @param firstToken first token's index
 * @param endToken one past the last token's index
 * @param paragraph index of its line
 * @param zone which part of the page it is
 */
public record Sentence(int index, Span span, int firstToken, int endToken, int paragraph, Zone zone) {
    /** Which part of the page a sentence is. */
    public enum Zone {
        HEADLINE,
        BODY,
        /** «| وكالات», «by Athr Press A», «موسكو-سانا» on a line of its own. */
        BYLINE,
        /** Menus, share lines, «اقرأ أيضاً», comments: no text of the article; nothing may be extracted from it. */
        FURNITURE
    }

    /** Whether facts may be read from it. */
    public boolean isText() {
        return zone == Zone.HEADLINE || zone == Zone.BODY;
    }
}
