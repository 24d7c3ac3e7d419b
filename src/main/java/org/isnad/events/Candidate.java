package org.isnad.events;

/**
 * A word read by one lexicon row, with those it names and how likely it is an event.
 *
 * @param probability between 0 and 1
 */
record Candidate(Trigger trigger, Roles roles, double probability) {}
