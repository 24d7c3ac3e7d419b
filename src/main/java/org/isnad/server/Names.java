package org.isnad.server;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.text.Normaliser;

/**
 * Finds actors by any spelling of any of their names: إ أ ا alike, ة and ه, ي and ى, with or without ال, without diacritics. «اردغان»
 * with a letter missing or exchanged is found too, after the exact ones.
 */
final class Names {
    private static final int LEAST_FOR_A_SLIP = 4;
    private static final String ARTICLE = "\u0627\u0644";

    private record Name(String iri, List<String> words) {}

    private final List<Name> names = new ArrayList<>();
    private final Map<String, List<Integer>> byWord = new HashMap<>();
    private final TreeMap<String, Integer> dictionary = new TreeMap<>();

    Names(Collection<Thing> things) {
        for (Thing thing : things) {
            if (thing.kind().isEmpty()) {
                continue;
            }
            Set<String> spellings = new HashSet<>(thing.others());
            spellings.add(thing.arabic());
            spellings.add(thing.english());
            spellings.forEach(s -> add(thing.iri(), s));
        }
    }

    private void add(String iri, String name) {
        List<String> words = words(name);
        if (words.isEmpty()) {
            return;
        }
        names.add(new Name(iri, words));
        for (String word : new HashSet<>(words)) {
            byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(names.size() - 1);
            dictionary.merge(word, 1, Integer::sum);
        }
    }

    /** Folded words without the article. */
    static List<String> words(String name) {
        List<String> out = new ArrayList<>();
        String folded = Normaliser.fold(name).toLowerCase(Locale.ROOT);
        int begin = 0;
        for (int i = 0; i <= folded.length(); i++) {
            if (i == folded.length() || !Character.isLetterOrDigit(folded.charAt(i))) {
                if (i > begin) {
                    String word = folded.substring(begin, i);
                    out.add(word.startsWith(ARTICLE) && word.length() > 4 ? word.substring(2) : word);
                }
                begin = i + 1;
            }
        }
        return out;
    }

    /** IRI → how well it matches: 4 the whole name, 2 its words, less for beginnings and slips. */
    Map<String, Double> find(String query) {
        List<String> wanted = words(query);
        Map<String, Double> out = new HashMap<>();
        if (wanted.isEmpty()) {
            return out;
        }
        Map<Integer, Double> scores = new HashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            boolean last = i == wanted.size() - 1;
            Map<Integer, Double> one = new HashMap<>();
            similar(wanted.get(i), last).forEach((word, weight) -> byWord.getOrDefault(word, List.of())
                    .forEach(n -> one.merge(n, weight, Math::max)));
            if (i == 0) {
                scores.putAll(one);
            } else {
                scores.keySet().retainAll(one.keySet());
                scores.replaceAll((n, s) -> s + one.getOrDefault(n, 0.0));
            }
        }
        scores.forEach((n, sum) -> {
            Name name = names.get(n);
            double fit = sum / wanted.size();
            double score = name.words().equals(wanted)
                    ? 4
                    : 2 * fit * wanted.size() / name.words().size() + fit;
            out.merge(name.iri(), score, Math::max);
        });
        return out;
    }

    private Map<String, Double> similar(String word, boolean beginning) {
        Map<String, Double> out = new HashMap<>();
        if (dictionary.containsKey(word)) {
            out.put(word, 1.0);
        }
        if (beginning && word.length() >= 2) {
            dictionary.subMap(word, word + Character.MAX_VALUE).keySet().forEach(w -> out.putIfAbsent(w, 0.7));
        }
        if (out.isEmpty() && word.length() >= LEAST_FOR_A_SLIP) {
            dictionary.keySet().stream().filter(w -> isOneSlipAway(word, w)).forEach(w -> out.put(w, 0.4));
        }
        return out;
    }

    /** Whether one letter more, less or other makes them equal. */
    static boolean isOneSlipAway(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1 || a.equals(b)) {
            return a.equals(b);
        }
        int begin = 0;
        while (begin < Math.min(a.length(), b.length()) && a.charAt(begin) == b.charAt(begin)) {
            begin++;
        }
        int end = 0;
        while (end < Math.min(a.length(), b.length()) - begin
                && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        return Math.max(a.length(), b.length()) - begin - end <= 1;
    }
}
