package org.isnad.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.text.Normaliser;

/**
 * Phrases of one or more words, looked up word by word in folded form: «الأمم المتحدة» is found as «الامم» then «المتحده». Words are cut
 * as the tokeniser cuts them: at white space, around every mark, and where letters and digits meet.
 *
 * @param <V> what a phrase stands for; one phrase may have several values, in the order they were added
 */
public final class Phrases<V> {
    /** A place in the tree of words: what follows, and what ends here. */
    public static final class Node<V> {
        private final Map<String, Node<V>> next = new HashMap<>(4);
        private final List<V> values = new ArrayList<>(1);

        private Node() {}

        /** The node after one more folded word. */
        public Optional<Node<V>> next(String fold) {
            return Optional.ofNullable(next.get(fold));
        }

        /** Values of the phrase that ends here; empty where none does. */
        public List<V> values() {
            return List.copyOf(values);
        }

        public boolean isPhrase() {
            return !values.isEmpty();
        }
    }

    private final Node<V> root = new Node<>();

    /** Adds a phrase in natural spelling. */
    public void add(String phrase, V value) {
        addWords(words(phrase), value);
    }

    /** Adds a phrase of words that are folded already. */
    public void addWords(List<String> words, V value) {
        Node<V> node = root;
        for (String word : words) {
            node = node.next.computeIfAbsent(word, k -> new Node<>());
        }
        if (node != root && !node.values.contains(value)) {
            node.values.add(value);
        }
    }

    public Node<V> root() {
        return root;
    }

    /** The values of exactly this phrase, in natural or folded spelling. */
    public List<V> get(String phrase) {
        Optional<Node<V>> node = Optional.of(root);
        for (String word : words(phrase)) {
            node = node.flatMap(n -> n.next(word));
        }
        return node.map(Node::values).orElse(List.of());
    }

    /** The folded words of a phrase, cut as the tokeniser does it. */
    public static List<String> words(String phrase) {
        String fold = Normaliser.fold(phrase);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int before = ' ';
        for (int i = 0; i < fold.length(); i++) {
            char c = fold.charAt(i);
            int kind = Character.isLetter(c) ? 'l' : Character.isDigit(c) ? 'd' : Character.isWhitespace(c) ? ' ' : '.';
            if (word.length() > 0 && (kind != before || kind == '.')) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (kind != ' ') {
                word.append(c);
            }
            before = kind;
        }
        if (word.length() > 0) {
            words.add(word.toString());
        }
        return words;
    }
}
