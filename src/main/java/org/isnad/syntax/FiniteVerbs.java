package org.isnad.syntax;

import org.isnad.analysis.Analysis;

/** Tells finite verbs from the rest. */
interface FiniteVerbs {
    boolean isFinite(Analysis analysis, int token);
}
