package org.isnad.text;

/**
 * The normal form in which words are compared, never shown: «أُعلِنَ» and «اعلن» are one word.
 *
 * <p>NFKC (presentation forms), no diacritics, tatweel or format characters; أإآٱ→ا, ى ی→ي, ة→ه, ک گ→ك, the Arabic and Persian
 * digits to ASCII. Hamza on waw, on yeh and alone are kept: they tell words apart («سؤال»).
 */
public final class Normaliser {
    private static final char HAMZA_ABOVE_ALEF = '\u0623';
    private static final char HAMZA_BELOW_ALEF = '\u0625';
    private static final char MADDA_ALEF = '\u0622';
    private static final char WASLA_ALEF = '\u0671';
    private static final char ALEF = '\u0627';
    private static final char ALEF_MAKSURA = '\u0649';
    private static final char FARSI_YEH = '\u06CC';
    private static final char YEH = '\u064A';
    private static final char TEH_MARBUTA = '\u0629';
    private static final char HEH = '\u0647';
    private static final char KEHEH = '\u06A9';
    private static final char GAF = '\u06AF';
    private static final char KAF = '\u0643';
    private static final char TATWEEL = '\u0640';

    private Normaliser() {}

    /** Folds a word or phrase. */
    public static String fold(String text) {
        return AlignedText.fold(text).folded();
    }

    /** Whether a code point carries no letter of its own: a diacritic, tatweel, or an invisible format character. */
    public static boolean isMark(int c) {
        return (c >= 0x0610 && c <= 0x061A)
                || (c >= 0x064B && c <= 0x065F)
                || c == 0x0670
                || (c >= 0x06D6 && c <= 0x06ED && c != 0x06DD && c != 0x06DE && c != 0x06E9)
                || c == TATWEEL
                || isFormat(c);
    }

    /** Zero-width and bidirectional controls, soft hyphen, byte-order mark. */
    public static boolean isFormat(int c) {
        return (c >= 0x200B && c <= 0x200F)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x2069)
                || c == 0x00AD
                || c == 0x061C
                || c == 0xFEFF;
    }

    /** Whether NFKC may change a single code point: presentation forms, ligatures, full-width letters, super- and subscripts. */
    static boolean isCompatibilityForm(int c) {
        return c >= 0xFB50 && c <= 0xFEFC || c >= 0xFF00 && c <= 0xFFEF || c >= 0x2070 && c <= 0x24FF || c == 0x00A0;
    }

    static int letter(int c) {
        return switch (c) {
            case HAMZA_ABOVE_ALEF, HAMZA_BELOW_ALEF, MADDA_ALEF, WASLA_ALEF -> ALEF;
            case ALEF_MAKSURA, FARSI_YEH -> YEH;
            case TEH_MARBUTA -> HEH;
            case KEHEH, GAF -> KAF;
            default -> {
                if (c >= 0x0660 && c <= 0x0669) {
                    yield '0' + (c - 0x0660);
                }
                if (c >= 0x06F0 && c <= 0x06F9) {
                    yield '0' + (c - 0x06F0);
                }
                yield c;
            }
        };
    }
}
