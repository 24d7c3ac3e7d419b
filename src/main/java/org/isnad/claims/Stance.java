package org.isnad.claims;

/**
 * Who is for or against whom, derived from an event (praise, blame, refusal).
 *
 * @param event index of the event it is derived from
 * @param favourable for or against
 */
public record Stance(int event, boolean favourable, String rule, double confidence) {}
