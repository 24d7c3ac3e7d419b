package org.isnad.lexicon.morphology;

/** Grammatical gender; {@code EITHER} where the spelling does not tell («قلت», «أقول»). */
public enum Gender {
    MASCULINE,
    FEMININE,
    EITHER
}
