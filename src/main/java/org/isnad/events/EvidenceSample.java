package org.isnad.events;

import java.util.List;
import org.isnad.text.Span;

/**
 * A word that may tell of an event, as {@link EvidenceTrainer} learns from it.
 *
 * @param trigger its code points, proclitics outside
 * @param type PLOVER type
 * @param prior the lexicon row's confidence, between 0 and 1
 * @param signs what speaks for or against it: {@code both}, {@code verb.past}, {@code article.public}
 */
public record EvidenceSample(Span trigger, String type, double prior, List<String> signs) {}
