package org.isnad.lexicon.morphology;

/** «أعلن», «يعلن», «سيعلن»; {@code PRESENT} covers indicative, subjunctive and jussive; {@code NONE} for nominal forms. */
public enum Tense {
    PAST,
    PRESENT,
    FUTURE,
    NONE
}
