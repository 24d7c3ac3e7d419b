package org.isnad.events;

/**
 * A word read by one lexicon row, with those it names and how likely it is an event.
 *
 * @param probability between 0 and 1
 */
record Candidate(Trigger trigger, Roles roles, double probability) {
    /** Whether this reading of a word beats another: «هجوم لاذع» beats «هجوم», and of two rows the likelier one wins. */
    boolean beats(Candidate other) {
        int longer = Integer.compare(trigger.endToken(), other.trigger.endToken());
        return longer > 0 || longer == 0 && probability > other.probability;
    }
}
