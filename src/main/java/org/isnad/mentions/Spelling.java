package org.isnad.mentions;

/** Whether a written word can be a careless spelling of a name: «ايران» of «إيران», but not «أفاد» of «آفاد». */
final class Spelling {
    private static final char ALEF_MADDA = '\u0622';
    private static final char ALEF_HAMZA_ABOVE = '\u0623';
    private static final char ALEF_HAMZA_BELOW = '\u0625';

    private static final char TEH_MARBUTA = '\u0629';
    private static final char HEH = '\u0647';

    private Spelling() {}

    /**
     * Compares two words of one folded form: where both write hamza or madda on an alef, they must write the same one;
     * a name's teh marbuta («زوارة») must not be a pronoun («زواره»).
     */
    static boolean agree(String written, String name) {
        if (written.length() != name.length()) {
            return true;
        }
        for (int i = 0; i < name.length(); i++) {
            char a = written.charAt(i);
            char b = name.charAt(i);
            if (a != b && (isAlefWithSign(a) && isAlefWithSign(b) || a == HEH && b == TEH_MARBUTA)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAlefWithSign(char c) {
        return c == ALEF_MADDA || c == ALEF_HAMZA_ABOVE || c == ALEF_HAMZA_BELOW;
    }
}
