package org.isnad.text;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A folded word or text that knows, for each of its characters, which code point of the original it came from: the way back from
 * what is compared to what is cited.
 */
public final class AlignedText {
    private final String folded;
    private final int[] origin;
    private final int length;

    private AlignedText(String folded, int[] origin, int length) {
        this.folded = folded;
        this.origin = origin;
        this.length = length;
    }

    /** Folds a text; see {@link Normaliser}. */
    public static AlignedText fold(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int[] origin = new int[text.length()];
        int codePoint = 0;
        for (int i = 0; i < text.length(); codePoint++) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Normaliser.isMark(c)) {
                continue;
            }
            int from = out.length();
            if (Normaliser.isCompatibilityForm(c)) {
                Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC)
                        .codePoints()
                        .filter(k -> !Normaliser.isMark(k))
                        .forEach(k -> out.appendCodePoint(Normaliser.letter(k)));
            } else {
                out.appendCodePoint(Normaliser.letter(c));
            }
            if (out.length() > origin.length) {
                origin = Arrays.copyOf(origin, out.length() * 2);
            }
            Arrays.fill(origin, from, out.length(), codePoint);
        }
        return new AlignedText(out.toString(), Arrays.copyOf(origin, out.length()), codePoint);
    }

    public String folded() {
        return folded;
    }

    /** The original code point from which a folded character came; the original's length for the end. */
    public int origin(int foldedIndex) {
        return foldedIndex == folded.length() ? length : origin[foldedIndex];
    }
}
