package org.isnad.entities;

/** Gender and number of a mention, as far as its words tell. */
enum Gender {
    MASCULINE,
    FEMININE,
    UNKNOWN;

    /** Whether a pronoun or verb of one gender may point to the other. */
    boolean fits(Gender other) {
        return this == UNKNOWN || other == UNKNOWN || this == other;
    }
}
