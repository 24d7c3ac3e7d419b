package org.isnad.sources;

/** What a text's letters say about it. */
final class Letters {
    private Letters() {}

    /** Arabic letters among all letters, 0 to 1; 0 where there are no letters. */
    static double arabicShare(String text) {
        int letters = 0;
        int arabic = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                letters++;
                if (Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC) {
                    arabic++;
                }
            }
        }
        return letters == 0 ? 0 : arabic / (double) letters;
    }
}
