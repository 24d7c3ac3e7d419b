package org.isnad.entities;

import java.util.Map;
import org.isnad.text.Normaliser;

/** Arabic letters to ASCII, for readable keys: «أوليغ سيرومولوتوف» → {@code awlygh-syrwmwlwtwf}. One way; meaning lives in the label. */
final class Transliteration {
    private static final int LONGEST = 40;

    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('ا', "a"),
            Map.entry('ب', "b"),
            Map.entry('ت', "t"),
            Map.entry('ث', "th"),
            Map.entry('ج', "j"),
            Map.entry('ح', "h"),
            Map.entry('خ', "kh"),
            Map.entry('د', "d"),
            Map.entry('ذ', "dh"),
            Map.entry('ر', "r"),
            Map.entry('ز', "z"),
            Map.entry('س', "s"),
            Map.entry('ش', "sh"),
            Map.entry('ص', "s"),
            Map.entry('ض', "d"),
            Map.entry('ط', "t"),
            Map.entry('ظ', "z"),
            Map.entry('ع', "a"),
            Map.entry('غ', "gh"),
            Map.entry('ف', "f"),
            Map.entry('ق', "q"),
            Map.entry('ك', "k"),
            Map.entry('ل', "l"),
            Map.entry('م', "m"),
            Map.entry('ن', "n"),
            Map.entry('ه', "h"),
            Map.entry('و', "w"),
            Map.entry('ي', "y"),
            Map.entry('ء', ""),
            Map.entry('ئ', "y"),
            Map.entry('ؤ', "w"),
            Map.entry('پ', "p"),
            Map.entry('چ', "ch"),
            Map.entry('ڤ', "v"),
            Map.entry('ژ', "zh"));

    private Transliteration() {}

    /** A slug of at most 40 letters, digits and hyphens; {@code x} where nothing can be written in ASCII. */
    static String slug(String name) {
        String fold = Normaliser.fold(name);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < fold.length() && out.length() < LONGEST; i++) {
            char c = fold.charAt(i);
            if (c < 128 && Character.isLetterOrDigit(c)) {
                out.append(Character.toLowerCase(c));
            } else if (LETTERS.containsKey(c)) {
                out.append(LETTERS.get(c));
            } else if (out.length() > 0 && out.charAt(out.length() - 1) != '-') {
                out.append('-');
            }
        }
        while (out.length() > 0 && out.charAt(out.length() - 1) == '-') {
            out.setLength(out.length() - 1);
        }
        return out.length() == 0 ? "x" : out.toString();
    }
}
