package org.isnad.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.text.Span;

/** One-to-one matching of gold and found, best score first; ties by gold, then found index. */
final class Matching {
    record Pair(double score, int gold, int found) {}

    private static final Comparator<Pair> BEST_FIRST = Comparator.comparingDouble((Pair p) -> -p.score())
            .thenComparingInt(Pair::gold)
            .thenComparingInt(Pair::found);

    private Matching() {}

    static List<Pair> greedy(List<Pair> pairs) {
        Set<Integer> usedGold = new HashSet<>();
        Set<Integer> usedFound = new HashSet<>();
        List<Pair> out = new ArrayList<>();
        for (Pair pair : pairs.stream().sorted(BEST_FIRST).toList()) {
            if (!usedGold.contains(pair.gold()) && !usedFound.contains(pair.found())) {
                usedGold.add(pair.gold());
                usedFound.add(pair.found());
                out.add(pair);
            }
        }
        return out;
    }

    static int overlap(Span a, Span b) {
        return Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.begin(), b.begin()));
    }

    /** Equal, or off by one clitic at the left (two characters) or a stray mark at the right. */
    static boolean same(Span gold, Span found) {
        return Math.abs(gold.begin() - found.begin()) <= 2
                && Math.abs(gold.end() - found.end()) <= 1
                && overlap(gold, found) > 0;
    }
}
