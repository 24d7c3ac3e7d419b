package org.isnad.lexicon;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.isnad.text.Normaliser;

/**
 * Closed classes of words from a table with the columns {@code class} and {@code words}: «hand» has «يد|أيدي|أيادي». The table's head says what
 * each class means; its name there is the constant's in lower case with hyphens.
 *
 * @param <C> the classes
 */
public final class WordClasses<C extends Enum<C>> {
    private final Map<C, Set<String>> words;

    private WordClasses(Map<C, Set<String>> words) {
        this.words = words;
    }

    /** @throws LexiconException if the table names a class that is none of the constants, or has no words for one */
    public static <C extends Enum<C>> WordClasses<C> load(String file, Class<C> classes) {
        Map<C, Set<String>> words = new EnumMap<>(classes);
        for (Table.Row row : Table.load(file, "class", "words").rows()) {
            Set<String> found = words.computeIfAbsent(classOf(row, classes), c -> new HashSet<>());
            for (String word : row.list("words")) {
                found.add(word);
                found.add(Normaliser.fold(word));
            }
        }
        for (C constant : classes.getEnumConstants()) {
            if (!words.containsKey(constant)) {
                throw new LexiconException(
                        file + ": class «" + name(constant) + "» is missing; add a row with its words");
            }
        }
        return new WordClasses<>(words);
    }

    private static <C extends Enum<C>> C classOf(Table.Row row, Class<C> classes) {
        String name = row.required("class");
        return Arrays.stream(classes.getEnumConstants())
                .filter(c -> name(c).equals(name))
                .findFirst()
                .orElseThrow(() -> row.error(
                        "class",
                        "found «" + name + "», expected one of "
                                + Arrays.stream(classes.getEnumConstants())
                                        .map(WordClasses::name)
                                        .toList()));
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param word as it stands in the table, or folded */
    public boolean is(String word, C wordClass) {
        Set<String> found = words.get(wordClass);
        return found != null && found.contains(word);
    }

    /** @param word folded; whether it begins with a word of the class */
    public boolean begins(String word, C wordClass) {
        for (String beginning : words.getOrDefault(wordClass, Set.of())) {
            if (word.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }
}
