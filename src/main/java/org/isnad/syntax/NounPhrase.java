package org.isnad.syntax;

import java.util.List;

/**
 * A stretch of tokens that denotes one participant: title, name and apposition together («وزير الخارجية الروسي سيرغي لافروف»).
 *
 * @param firstToken first token
 * @param endToken one past the last token
 * @param head index of the link that says who it is: the name if there is one
 * @param links all links inside, in order of text
 * @param proclitics letters cut off before it («و», «لل»), empty for none
 */
public record NounPhrase(int firstToken, int endToken, int head, List<Integer> links, String proclitics) {
    public NounPhrase {
        links = List.copyOf(links);
    }

    /** Whether an attached preposition governs it: «لروسيا», «بدمشق». */
    public boolean hasAttachedPreposition() {
        return proclitics.indexOf('ب') >= 0 || proclitics.indexOf('ل') >= 0 || proclitics.indexOf('ك') >= 0;
    }

    /** Whether «و» or «ف» stands before it. */
    public boolean isJoined() {
        return proclitics.indexOf('و') >= 0 || proclitics.indexOf('ف') >= 0;
    }
}
