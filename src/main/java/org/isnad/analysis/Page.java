package org.isnad.analysis;

import java.util.List;
import org.isnad.analysis.Sentence.Zone;

/**
 * Which parts of an article's text are furniture or byline. Positions are UTF-16 indices into the text.
 *
 * @param parts in order, not overlapping; what they don't cover is body
 */
record Page(List<Part> parts) {
    record Part(int begin, int end, Zone zone) {}

    Page {
        parts = List.copyOf(parts);
    }

    Zone zoneOf(int index) {
        for (Part part : parts) {
            if (part.begin() <= index && index < part.end()) {
                return part.zone();
            }
        }
        return Zone.BODY;
    }

    /** Where a byline that begins at (or right after white space after) a sentence's begin ends inside it; else {@code begin}. */
    int endOfByline(int begin, int end) {
        for (Part part : parts) {
            if (part.zone() == Zone.BYLINE && part.begin() <= begin && begin < part.end() && part.end() < end) {
                return part.end();
            }
        }
        return begin;
    }
}
