package org.isnad.lexicon.morphology;

import java.util.Objects;

/**
 * One way to understand a word as a form of a verb: «سيعلنونها» is lemma «أعلن», future, third person masculine plural, with the
 * attached pronoun «ها».
 *
 * @param lemma the verb, as {@code verbs.tsv} spells it
 * @param suffix the attached pronoun, folded; empty if there is none
 * @param definite whether the form has the article or a possessor pronoun (nominal forms only)
 */
public record Reading(
        String lemma,
        Pos pos,
        Tense tense,
        Voice voice,
        Person person,
        Gender gender,
        GrammaticalNumber number,
        String suffix,
        boolean definite) {
    public Reading {
        Objects.requireNonNull(lemma, "lemma");
        Objects.requireNonNull(pos, "pos");
        Objects.requireNonNull(tense, "tense");
        Objects.requireNonNull(voice, "voice");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(gender, "gender");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(suffix, "suffix");
    }
}
