package org.isnad.entities;

import java.util.List;
import org.isnad.analysis.Analysis;
import org.isnad.mentions.Mention;

/** Says who each mention is, within one article. */
public interface Linker {
    Linked link(Analysis analysis, List<Mention> mentions);
}
