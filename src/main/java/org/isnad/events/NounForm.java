package org.isnad.events;

import java.util.ArrayList;
import java.util.List;

/**
 * A folded noun taken apart: «الغارات» is «غارات» with the article, «زيارته» is «زياره» with «ه», «التزامها» is «التزام» with «ها».
 *
 * @param base the noun without article, pronoun and the alif of nunation
 * @param definite whether it has the article
 * @param suffix the attached pronoun, empty for none
 * @param indefinite whether it shows the alif of nunation («اتصالا»), so that no genitive can follow
 */
record NounForm(String base, boolean definite, String suffix, boolean indefinite) {
    private static final int SHORTEST = 3;
    private static final List<String> PRONOUNS = List.of("هما", "ها", "هم", "هن", "نا", "كم", "ه");

    /** Every way to take a word apart, the plainest first. */
    static List<NounForm> of(String stem) {
        List<NounForm> forms = new ArrayList<>(4);
        forms.add(new NounForm(stem, false, "", false));
        if (stem.startsWith("ال") && stem.length() >= SHORTEST + 2) {
            String bare = stem.substring(2);
            forms.add(new NounForm(bare, true, "", false));
            endings(bare, true, forms);
        }
        if (stem.length() > SHORTEST && stem.endsWith("ا")) {
            forms.add(new NounForm(stem.substring(0, stem.length() - 1), false, "", true));
        }
        endings(stem, false, forms);
        for (String pronoun : PRONOUNS) {
            if (stem.length() >= pronoun.length() + SHORTEST && stem.endsWith(pronoun)) {
                String bare = stem.substring(0, stem.length() - pronoun.length());
                forms.add(new NounForm(bare, false, pronoun, false));
                if (bare.endsWith("ت")) {
                    forms.add(new NounForm(bare.substring(0, bare.length() - 1) + "ه", false, pronoun, false));
                }
                if (bare.endsWith("ئ") || bare.endsWith("ؤ")) {
                    forms.add(new NounForm(bare.substring(0, bare.length() - 1) + "ء", false, pronoun, false));
                }
                if (bare.endsWith("ا")) {
                    forms.add(new NounForm(bare.substring(0, bare.length() - 1) + "ي", false, pronoun, false));
                }
            }
        }
        return forms;
    }

    /** Dual and plural endings: «زيارتين», «هجومين», «تهديدات». */
    private static void endings(String bare, boolean definite, List<NounForm> forms) {
        for (String ending : List.of("ين", "ان", "ات", "تي", "ي")) {
            if (bare.length() >= ending.length() + SHORTEST && bare.endsWith(ending)) {
                String cut = bare.substring(0, bare.length() - ending.length());
                if (ending.equals("ي")) {
                    continue;
                }
                forms.add(new NounForm(cut, definite, "", false));
                if (ending.equals("ات")) {
                    forms.add(new NounForm(cut + "ه", definite, "", false));
                } else if (cut.endsWith("ت")) {
                    forms.add(new NounForm(cut.substring(0, cut.length() - 1) + "ه", definite, "", false));
                } else if (ending.equals("تي")) {
                    forms.add(new NounForm(cut + "ه", definite, "", false));
                }
            }
        }
    }
}
