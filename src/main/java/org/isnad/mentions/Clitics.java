package org.isnad.mentions;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.isnad.lexicon.Table;
import org.isnad.text.Normaliser;

/**
 * Which proclitics a folded word carries, most likely: «ولبنان» is و + «لبنان», «بيان» is whole. A reading counts if the rest is a word;
 * words whose first letter is their own are listed in {@code lexicon/ar/first-letters.tsv}.
 */
final class Clitics {
    private static final String FILE = "lexicon/ar/first-letters.tsv";
    private static final String ARTICLE = "ال";
    private static final int SHORTEST_REST = 3;
    private static final int KEPT_WORDS = 60_000;

    /**
     * A word's parts.
     *
     * @param proclitics the letters cut off, empty for none
     * @param stem the rest, the article's alef restored after ل
     */
    record Cut(String proclitics, String stem) {
        boolean definite() {
            return stem.length() > 4 && stem.startsWith(ARTICLE);
        }

        /** The stem without its article. */
        String bare() {
            return definite() ? stem.substring(2) : stem;
        }
    }

    private final Set<String> whole = new HashSet<>();
    private final Map<String, Cut> cuts = new ConcurrentHashMap<>();
    private final Predicate<String> isName;
    private final Predicate<String> isWord;

    /**
     * @param isName whether a folded word is a name or part of one
     * @param isWord whether a folded word is known at all
     */
    Clitics(Predicate<String> isName, Predicate<String> isWord) {
        this.isName = isName;
        this.isWord = isWord;
        Table.load(FILE, "word").rows().forEach(row -> whole.add(Normaliser.fold(row.required("word"))));
    }

    /** Whether a word is listed as having no clitic: «كريمة». */
    boolean isWhole(String fold) {
        return whole.contains(fold);
    }

    Cut cut(String fold) {
        Cut known = cuts.get(fold);
        if (known != null) {
            return known;
        }
        Cut cut = read(fold);
        if (cuts.size() < KEPT_WORDS) {
            cuts.put(fold, cut);
        }
        return cut;
    }

    private Cut read(String fold) {
        if (fold.length() <= SHORTEST_REST || isName.test(fold) || whole.contains(fold)) {
            return new Cut("", fold);
        }
        char first = fold.charAt(0);
        if (first == 'و' || first == 'ف') {
            String rest = fold.substring(1);
            Cut inner = preposition(rest);
            if (!inner.proclitics().isEmpty() || isRest(rest) || startsWithArticle(rest)) {
                return new Cut(first + inner.proclitics(), inner.stem());
            }
            return new Cut("", fold);
        }
        return preposition(fold);
    }

    private Cut preposition(String word) {
        if (word.length() <= SHORTEST_REST || isName.test(word) || whole.contains(word)) {
            return new Cut("", word);
        }
        char first = word.charAt(0);
        String rest = word.substring(1);
        if (word.startsWith("لل")) {
            String definite = "ا" + rest;
            return word.length() > 4 || isWord.test(definite) ? new Cut("ل", definite) : new Cut("", word);
        }
        boolean preposition = first == 'ب' || first == 'ك' || first == 'ل';
        if (isWord.test(word) && !isWord.test(rest) && !startsWithArticle(rest)) {
            return new Cut("", word);
        }
        if (preposition && (isName.test(rest) || startsWithArticle(rest) || !isWord.test(word) && isRest(rest))) {
            return new Cut(word.substring(0, 1), rest);
        }
        return new Cut("", word);
    }

    private boolean isRest(String rest) {
        return rest.length() >= SHORTEST_REST && (isName.test(rest) || isWord.test(rest));
    }

    private static boolean startsWithArticle(String word) {
        return word.length() > 4 && word.startsWith(ARTICLE);
    }
}
