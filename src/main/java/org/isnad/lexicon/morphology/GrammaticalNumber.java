package org.isnad.lexicon.morphology;

/** Grammatical number: «مسؤول», «مسؤولان», «مسؤولون». */
public enum GrammaticalNumber {
    SINGULAR,
    DUAL,
    PLURAL
}
