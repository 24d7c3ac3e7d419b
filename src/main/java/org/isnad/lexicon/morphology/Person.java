package org.isnad.lexicon.morphology;

/** The grammatical person of a finite verb; {@code NONE} for nominal forms. */
public enum Person {
    FIRST,
    SECOND,
    THIRD,
    NONE
}
