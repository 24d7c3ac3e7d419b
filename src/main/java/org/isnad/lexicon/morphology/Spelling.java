package org.isnad.lexicon.morphology;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes a vocalised form without its vowels, folded as {@code org.isnad.text.Normaliser} folds: {@code yaFCuLu} of ك ت ب becomes
 * «يكتب».
 *
 * <p>The notation: Arabic letters are consonants (hamza is {@code ء}, the alif of «انفجر» is {@code ا}); {@code a i u} are short and
 * {@code A I U} long vowels; {@code W} is the ending «وا» after {@code u} or {@code a}, {@code Y} alif maksura (alif after yeh: «أحيا»), {@code H} teh
 * marbuta, {@code T} the accusative «ا» of nunation; {@code t n m s y w} stand for their letters. The seat of hamza follows from the
 * vowels on both sides; where editors differ («قرؤوا», «قرأوا») every spelling is given, the standard one first.
 */
final class Spelling {
    private static final char HAMZA = 'ء';
    private static final char ALEF = 'ا';
    private static final char ON_WAW = 'ؤ';
    private static final char ON_YEH = 'ئ';
    private static final char WAW = 'و';
    private static final char YEH = 'ي';
    private static final char HEH = 'ه';
    /** Letters that do not join to the left: after them an unseated hamza stays alone («بدءا», but «شيئا»). */
    private static final String UNJOINED = "ادذرزو";

    private Spelling() {}

    static List<String> write(String form) {
        String sound = contract(letters(form));
        String first = write(sound, 0);
        if (sound.indexOf(HAMZA) < 0) {
            return List.of(first);
        }
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(first);
        spellings.add(write(sound, 1));
        spellings.add(write(sound, 2));
        return List.copyOf(spellings);
    }

    private static String letters(String form) {
        StringBuilder out = new StringBuilder(form.length());
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            out.append(
                    switch (c) {
                        case 't' -> 'ت';
                        case 'n' -> 'ن';
                        case 'm' -> 'م';
                        case 's' -> 'س';
                        case 'y' -> YEH;
                        case 'w' -> WAW;
                        default -> c;
                    });
        }
        return out.toString();
    }

    /**
     * Two hamzas in one syllable become a long vowel (إئمان → إيمان); a vowelless waw after i is a long i (إوصال → إيصال);
     * a doubled hamza is one letter (ترأّس).
     */
    private static String contract(String s) {
        StringBuilder out = new StringBuilder(s.length());
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            char before = i > 0 ? s.charAt(i - 1) : ' ';
            boolean quiet = i + 1 < s.length() && !isVowel(s.charAt(i + 1));
            boolean doubled = i + 1 < s.length() && s.charAt(i + 1) == c;
            if (quiet && i > 0 && !doubled && c == WAW && before == 'i') {
                out.setCharAt(out.length() - 1, 'I');
            } else if (quiet && i > 0 && !doubled && c == YEH && before == 'u') {
                out.setCharAt(out.length() - 1, 'U');
            } else if (quiet && i == 2 && c == HAMZA && s.charAt(0) == HAMZA) {
                out.setCharAt(out.length() - 1, Character.toUpperCase(before));
            } else if (c != HAMZA || before != HAMZA) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String write(String s, int variant) {
        StringBuilder out = new StringBuilder(s.length());
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            char before = i > 0 ? s.charAt(i - 1) : ' ';
            switch (c) {
                case 'a', 'i', 'u' -> {}
                case 'A' -> {
                    boolean madda = out.length() > 0 && out.charAt(out.length() - 1) == ALEF && before == HAMZA;
                    if (!madda) {
                        out.append(ALEF);
                    }
                }
                case 'I' -> out.append(YEH);
                case 'Y' -> out.append(before == YEH ? ALEF : YEH);
                case 'U' -> out.append(WAW);
                case 'W' -> out.append(WAW).append(ALEF);
                case 'H' -> out.append(HEH);
                case 'T' -> {
                    boolean afterAlef = before == HAMZA && i > 1 && (s.charAt(i - 2) == 'A' || s.charAt(i - 2) == 'a');
                    if (!afterAlef) {
                        out.append(ALEF);
                    }
                }
                case HAMZA -> out.append(seat(s, i, variant));
                default -> {
                    if (c != before) {
                        out.append(c);
                    }
                }
            }
        }
        return out.toString();
    }

    private static char seat(String s, int at, int variant) {
        if (at == 0) {
            return ALEF;
        }
        char before = s.charAt(at - 1);
        char after = at + 1 < s.length() ? s.charAt(at + 1) : ' ';
        if (after == ' ') {
            return switch (before) {
                case 'a' -> ALEF;
                case 'i' -> ON_YEH;
                case 'u' -> ON_WAW;
                default -> HAMZA;
            };
        }
        if (variant == 1 && before == YEH && after == 'a') {
            return ALEF; // «ييأس» beside «هيئة»
        }
        boolean yehBefore = before == 'i' || before == 'I' || before == YEH;
        if (yehBefore || after == 'i' || after == 'I') {
            return ON_YEH;
        }
        if (after == 'T') {
            return switch (before) {
                case 'a' -> ALEF;
                case 'u' -> ON_WAW;
                default -> isVowel(before) || UNJOINED.indexOf(before) >= 0 ? HAMZA : ON_YEH;
            };
        }
        boolean wawAfter = after == 'u' || after == 'U' || after == 'W';
        if (wawAfter) {
            return onWaw(before, after, variant);
        }
        return switch (before) {
            case 'u' -> ON_WAW;
            case 'A', 'U', WAW -> HAMZA;
            default -> ALEF;
        };
    }

    /** «قرؤوا, قرأوا, قرءوا»; «مسؤول, مسئول»; «تساؤل». */
    private static char onWaw(char before, char after, int variant) {
        boolean long_ = after == 'U' || after == 'W';
        if (variant == 0 || !long_) {
            return before == 'U' ? HAMZA : ON_WAW;
        }
        if (before == 'a') {
            return variant == 1 ? ALEF : HAMZA;
        }
        return isVowel(before) || UNJOINED.indexOf(before) >= 0 ? HAMZA : ON_YEH;
    }

    private static boolean isVowel(char c) {
        return "aiuAIUW".indexOf(c) >= 0;
    }
}
