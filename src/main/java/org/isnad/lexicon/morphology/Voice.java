package org.isnad.lexicon.morphology;

/**
 * Active «قال», passive «قيل», or {@code EITHER} where the two are spelled alike without vowels («أعلن» is both أَعلَنَ and
 * أُعلِنَ); {@code NONE} for verbal nouns.
 */
public enum Voice {
    ACTIVE,
    PASSIVE,
    EITHER,
    NONE
}
