package org.isnad.syntax;

/**
 * What a finite verb's form allows its subject to be: «دعت» is feminine, «بحثا» dual, «أطلقوا» plural; «تسلم» may be either gender.
 *
 * @param feminine the subject may be feminine singular or a thing's plural
 * @param masculine the subject may be masculine
 * @param dual two subjects, named before
 * @param plural several subjects, named before
 */
public record Agreement(boolean feminine, boolean masculine, boolean dual, boolean plural) {
    private static final int SHORTEST_WITH_ENDING = 4;

    /** Reads the agreement off a folded verb without proclitics and without object pronoun. */
    public static Agreement of(String verb) {
        boolean future = verb.length() > SHORTEST_WITH_ENDING
                && verb.charAt(0) == 'س'
                && (verb.charAt(1) == 'ي' || verb.charAt(1) == 'ت' || verb.charAt(1) == 'ن');
        String v = future ? verb.substring(1) : verb;
        boolean yeh = v.startsWith("ي");
        boolean teh = v.startsWith("ت");
        boolean present = yeh || teh;
        if (v.endsWith("وا") || present && v.length() > SHORTEST_WITH_ENDING && v.endsWith("ون")) {
            return new Agreement(false, false, false, true);
        }
        if (present && v.length() > SHORTEST_WITH_ENDING && v.endsWith("ان")) {
            return new Agreement(teh, yeh, true, false);
        }
        if (v.length() >= SHORTEST_WITH_ENDING && v.endsWith("تا")) {
            return new Agreement(true, false, true, false);
        }
        if (v.length() >= SHORTEST_WITH_ENDING && v.endsWith("ا") && !present && !v.endsWith("نا")) {
            return new Agreement(false, true, true, false);
        }
        if (v.length() >= SHORTEST_WITH_ENDING && v.endsWith("ت")) {
            return new Agreement(true, false, false, false);
        }
        if (teh) {
            return new Agreement(true, !future, false, false);
        }
        return new Agreement(v.length() < SHORTEST_WITH_ENDING && v.endsWith("ت"), true, false, false);
    }

    /** Whether the subject must stand before the verb or be left out. */
    public boolean subjectIsBefore() {
        return dual || plural;
    }
}
