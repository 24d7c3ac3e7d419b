package org.isnad.mentions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.lexicon.Phrases.Node;

/**
 * What the name model sees of a sentence. Features of a word depend on the word alone, so that their weights can be summed once for each
 * word of an article; features of a place depend on its neighbours.
 */
final class NameFeatures {
    static final int WINDOW = 2;
    private static final int AFFIX_WINDOW = 1;
    private static final int LONGEST_AFFIX = 4;
    private static final int LONGEST_PHRASE = 6;
    private static final int[] CLUSTER_DEPTHS = {4, 6, 8, 10, 20};

    private final NameLexicon lexicon;

    NameFeatures(NameLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Features of a folded word that stands {@code offset} words from the one to be judged. */
    List<String> ofWord(String word, int offset) {
        String o = offset + ":";
        Clitics.Cut cut = lexicon.clitics().cut(word);
        String bare = cut.bare();
        List<String> features = new ArrayList<>(32);
        features.add(o + "w=" + word);
        features.add(o + "s=" + bare);
        features.add(o + "c=" + cut.proclitics() + (cut.definite() ? "+ال" : ""));
        addLists(features, o, cut);
        addCluster(features, o, word, cut);
        if (Math.abs(offset) <= AFFIX_WINDOW) {
            int length = bare.length();
            for (int n = 1; n <= LONGEST_AFFIX && n < length; n++) {
                features.add(o + "p=" + bare.substring(0, n));
                features.add(o + "e=" + bare.substring(length - n));
            }
            features.add(o + "l=" + Math.min(length, 9) + shape(word));
        }
        return features;
    }

    private void addLists(List<String> features, String o, Clitics.Cut cut) {
        String stem = cut.stem();
        String lists = (lexicon.isGiven(stem) ? "g" : "")
                + (lexicon.isCommonGiven(stem) ? "G" : "")
                + (lexicon.isFamily(stem) ? "f" : "")
                + (lexicon.isCommonFamily(stem) ? "F" : "")
                + (lexicon.isForeign(stem) ? "x" : "")
                + (lexicon.registry().nisbas(stem).isEmpty() ? "" : "n")
                + (lexicon.isTitleEnd(stem) ? "t" : "");
        if (!lists.isEmpty()) {
            features.add(o + "L=" + lists);
            for (int i = 0; i < lists.length(); i++) {
                features.add(o + "m=" + lists.charAt(i));
            }
        }
        lexicon.particle(stem).ifPresent(kind -> features.add(o + "P=" + kind));
    }

    private void addCluster(List<String> features, String o, String word, Clitics.Cut cut) {
        Optional<String> cluster = lexicon.cluster(word, cut);
        if (cluster.isEmpty()) {
            features.add(o + "b=?");
            return;
        }
        String bits = cluster.get();
        for (int depth : CLUSTER_DEPTHS) {
            features.add(o + "b" + depth + "=" + bits.substring(0, Math.min(depth, bits.length())));
            if (bits.length() <= depth) {
                return;
            }
        }
    }

    private static String shape(String word) {
        char c = word.charAt(0);
        if (word.length() == 1 && !Character.isLetterOrDigit(c)) {
            return word;
        }
        return Character.isDigit(c) ? "d" : c < 128 ? "x" : "w";
    }

    /** Features of each place of a sentence that neighbouring words make: pairs, and the lists' phrases. */
    List<List<String>> ofPlaces(List<String> words) {
        List<Set<String>> tags = phrases(words);
        List<List<String>> all = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            List<String> features = new ArrayList<>(8);
            features.add("w-w=" + at(words, i - 1) + "|" + words.get(i));
            features.add("w+w=" + words.get(i) + "|" + at(words, i + 1));
            for (int o = -1; o <= 1; o++) {
                if (i + o >= 0 && i + o < words.size()) {
                    for (String tag : tags.get(i + o)) {
                        features.add("z" + o + "=" + tag);
                    }
                }
            }
            all.add(features);
        }
        return all;
    }

    static String at(List<String> words, int i) {
        return i < 0 ? "<s>" : i >= words.size() ? "</s>" : words.get(i);
    }

    /** For each word the phrases it begins (B), continues (I) or makes alone (U), the longest only. */
    private List<Set<String>> phrases(List<String> words) {
        List<Set<String>> tags = new ArrayList<>(Collections.nCopies(words.size(), Set.of()));
        for (int i = 0; i < words.size(); i++) {
            int end = longest(words, i, words.get(i), tags);
            String stem = lexicon.clitics().cut(words.get(i)).stem();
            if (end == i && !stem.equals(words.get(i))) {
                longest(words, i, stem, tags);
            }
        }
        return tags;
    }

    private int longest(List<String> words, int first, String firstWord, List<Set<String>> tags) {
        Optional<Node<String>> node = lexicon.phrases().root().next(firstWord);
        int end = first + 1;
        int best = first;
        List<String> found = List.of();
        while (node.isPresent()) {
            if (node.get().isPhrase()) {
                best = end;
                found = node.get().values();
            }
            if (end >= words.size() || end - first >= LONGEST_PHRASE) {
                break;
            }
            node = node.get().next(words.get(end));
            end++;
        }
        for (String tag : found) {
            for (int i = first; i < best; i++) {
                if (tags.get(i).isEmpty()) {
                    tags.set(i, new TreeSet<>());
                }
                tags.get(i).add((best == first + 1 ? "U-" : i == first ? "B-" : "I-") + tag);
            }
        }
        return best;
    }
}
