package org.isnad.lexicon.cues;

import java.util.Set;

/**
 * A word or phrase that says that somebody says something: «أكد», «وفق», «على حد قول».
 *
 * @param key stable key ({@code akkada})
 * @param kind grammatical kind
 * @param lemma as the table spells it
 * @param complements continuations that count as the content of a claim, as the table's header explains them
 * @param stance {@code neutral}, {@code endorsing}, {@code distancing} or {@code denying}
 * @param strength 0 to 1: how surely the cue makes a claim
 * @param not folded words that, right after the cue or at the head of the content, make it no claim
 */
public record Cue(
        String key, Kind kind, String lemma, Set<String> complements, String stance, double strength, Set<String> not) {
    /** Grammatical kind of a cue. */
    public enum Kind {
        VERB,
        /** A verbal noun of its own row: «قوله», «التأكيد». */
        MASDAR,
        /** «وفق», «نقلا عن». */
        PREPOSITION,
        /** «جاء في», «أنباء», «بحجة». */
        NOUN,
        /** «قيل», «يقال»: nobody is named. */
        PASSIVE,
        /** The colon of a headline. */
        MARK
    }

    public Cue {
        complements = Set.copyOf(complements);
        not = Set.copyOf(not);
    }

    /** Whether it can take a continuation, for example {@code clause}. */
    public boolean takes(String complement) {
        return complements.contains(complement);
    }

    /** Whether it only ends other claims' contents («دعا», «أدان»): a speech act that is an event, not a claim. */
    public boolean isAct() {
        return complements.contains("act");
    }
}
