package org.isnad.mentions;

import java.util.List;
import org.isnad.analysis.Analysis;

/** Finds mentions in an analysed article; sorted by span; mentions of one kind don't overlap. */
public interface MentionFinder {
    List<Mention> find(Analysis analysis);
}
