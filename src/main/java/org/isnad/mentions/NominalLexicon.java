package org.isnad.mentions;

import org.isnad.lexicon.Registry;
import org.isnad.lexicon.WordClasses;

/** What is known of nouns that act: their forms, the adjectives after them, and the words around them ({@code nominal-words.tsv}). */
record NominalLexicon(Nouns nouns, Qualifiers qualifiers, WordClasses<NominalLexicon.Sort> words) {
    private static final String ARTICLE = "ال";

    /** Sorts of words around a noun; the table's head says what each means. */
    enum Sort {
        QUANTITY,
        CROWD,
        THING,
        GENERIC_HEAD,
        BEFORE_VERB,
        SIDE,
        COLLECTIVE,
        OWNED_SINGULAR,
        OF_STATE,
        STATES,
        USE,
        MOTION,
        OFFICE
    }

    static NominalLexicon load(Registry registry) {
        return new NominalLexicon(
                Nouns.load(), Qualifiers.load(registry), WordClasses.load("lexicon/ar/nominal-words.tsv", Sort.class));
    }

    /** Whether a folded word is of a sort. */
    boolean is(String folded, Sort sort) {
        return words.is(folded, sort);
    }

    static boolean isDefinite(String fold) {
        return fold.startsWith(ARTICLE) && fold.length() > 3;
    }
}
