package org.isnad.syntax;

import java.util.HashMap;
import java.util.Map;
import org.isnad.entities.Linked;
import org.isnad.lexicon.morphology.Morphology;

/** The shallow grammar of Arabic: loaded once, asked for the {@link Arguments} of each article. */
public final class Grammar {
    private final FunctionWords words;
    private final Morphology morphology;
    private final Map<String, Integer> ranks;

    private Grammar(FunctionWords words, Morphology morphology) {
        Map<String, Integer> order = new HashMap<>();
        morphology.verbs().forEach(v -> order.putIfAbsent(v.lemma(), order.size()));
        this.ranks = Map.copyOf(order);
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
        return new Arguments(linked, words, morphology, ranks);
    }
}
