package org.isnad.syntax;

import org.isnad.entities.Linked;

/** The shallow grammar of Arabic: loaded once, asked for the {@link Arguments} of each article. */
public final class Grammar {
    private final FunctionWords words;
    private final FiniteVerbs verbs;

    private Grammar(FunctionWords words, FiniteVerbs verbs) {
        this.words = words;
        this.verbs = verbs;
    }

    public static Grammar load() {
        return new Grammar(FunctionWords.load(), new SurfaceVerbs());
    }

    public FunctionWords words() {
        return words;
    }

    public Arguments arguments(Linked linked) {
        return new Arguments(linked, words, verbs);
    }
}
