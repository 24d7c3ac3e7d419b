package org.isnad.syntax;

import org.isnad.entities.Linked;
import org.isnad.lexicon.morphology.Morphology;

/** The shallow grammar of Arabic: loaded once, asked for the {@link Arguments} of each article. */
public final class Grammar {
    private final FunctionWords words;
    private final Morphology morphology;

    private Grammar(FunctionWords words, Morphology morphology) {
        this.words = words;
        this.morphology = morphology;
    }

    public static Grammar load() {
        return new Grammar(FunctionWords.load(), Morphology.load());
    }

    public FunctionWords words() {
        return words;
    }

    public Morphology morphology() {
        return morphology;
    }

    public Arguments arguments(Linked linked) {
        return new Arguments(linked, words, morphology);
    }
}
