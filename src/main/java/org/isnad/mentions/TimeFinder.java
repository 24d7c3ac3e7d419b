package org.isnad.mentions;

import java.util.List;
import org.isnad.analysis.Analysis;

/** Dates and relative times. */
final class TimeFinder {
    List<Mention.Time> find(Analysis analysis) {
        return List.of();
    }
}
