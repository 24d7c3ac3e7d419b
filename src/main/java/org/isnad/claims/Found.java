package org.isnad.claims;

import org.isnad.entities.Participant;

/**
 * Somebody found in a stretch of text who may be a speaker.
 *
 * @param participant who
 * @param first first token of the phrase
 * @param end one past its last token
 */
record Found(Participant participant, int first, int end) {}
