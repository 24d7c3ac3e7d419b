package org.isnad.lexicon.cues;

import java.util.function.BiConsumer;
import org.isnad.lexicon.cues.CueForm.Agreement;
import org.isnad.lexicon.cues.CueForm.Shape;

/**
 * Inflects a cue from the folded forms of its row: «ادعى» → ادعت، ادعوا، يدعون، مدعيا … Works on folded letters (ى is ي, ة is ه).
 */
final class CueForms {
    private static final char ALEF = 'ا';
    private static final char WAW = 'و';
    private static final char YEH = 'ي';
    private static final char TEH = 'ت';
    private static final String[] OBJECTS = {"ه", "ها", "هم"};

    private final BiConsumer<String, CueForm> out;
    private final Cue cue;

    CueForms(Cue cue, BiConsumer<String, CueForm> out) {
        this.cue = cue;
        this.out = out;
    }

    void past(String past) {
        char last = past.charAt(past.length() - 1);
        boolean defective = last == YEH && past.length() > 2 || last == ALEF;
        String bare = defective ? past.substring(0, past.length() - 1) : past;
        String first = last == ALEF ? bare + WAW : isHollow(past) ? withoutHollow(past) : past;
        put(past, Shape.PAST, Agreement.MASCULINE, false);
        put(bare + TEH, Shape.PAST, Agreement.FEMININE, false);
        put((last == ALEF ? first : past) + ALEF, Shape.PAST, Agreement.DUAL, false);
        put(bare + "تا", Shape.PAST, Agreement.DUAL, false);
        put(bare + "وا", Shape.PAST, Agreement.PLURAL, false);
        put(first + "ن", Shape.PAST, Agreement.PLURAL, false);
        put(first + "نا", Shape.PAST, Agreement.FIRST_PERSON, false);
        for (String object : OBJECTS) {
            put((last == YEH ? bare + ALEF : past) + object, Shape.PAST, Agreement.MASCULINE, true);
            put(bare + TEH + object, Shape.PAST, Agreement.FEMININE, true);
            put(bare + WAW + object, Shape.PAST, Agreement.PLURAL, true);
        }
    }

    void present(String present) {
        String rest = present.substring(1);
        char last = present.charAt(present.length() - 1);
        String bare = last == YEH || last == WAW ? rest.substring(0, rest.length() - 1) : rest;
        for (String future : new String[] {"", "س"}) {
            put(future + "ي" + rest, Shape.PRESENT, Agreement.MASCULINE, false);
            put(future + TEH + rest, Shape.PRESENT, Agreement.FEMININE, false);
            put(future + "ن" + rest, Shape.PRESENT, Agreement.FIRST_PERSON, false);
            put(future + "ي" + rest + "ان", Shape.PRESENT, Agreement.DUAL, false);
            put(future + "ي" + bare + "ون", Shape.PRESENT, Agreement.PLURAL, false);
        }
        put("ي" + bare + "وا", Shape.PRESENT, Agreement.PLURAL, false);
    }

    void participle(String participle, boolean defective) {
        String full = defective ? participle + YEH : participle;
        put(full + ALEF, Shape.PARTICIPLE, Agreement.MASCULINE, false);
        put(full + "ه", Shape.PARTICIPLE, Agreement.FEMININE, false);
        put(full + "ين", Shape.PARTICIPLE, Agreement.PLURAL, false);
        put(participle + "ين", Shape.PARTICIPLE, Agreement.PLURAL, false);
        put(full + "تين", Shape.PARTICIPLE, Agreement.DUAL, false);
    }

    void masdar(String masdar) {
        put(masdar, Shape.MASDAR, Agreement.ANY, false);
        put("ال" + masdar, Shape.MASDAR, Agreement.ANY, false);
        String base = masdar.endsWith("ه") ? masdar.substring(0, masdar.length() - 1) + TEH : masdar;
        put(base + "ه", Shape.MASDAR, Agreement.MASCULINE, true);
        put(base + "ها", Shape.MASDAR, Agreement.FEMININE, true);
        put(base + "هم", Shape.MASDAR, Agreement.PLURAL, true);
        if (masdar.endsWith("ء")) {
            String stem = masdar.substring(0, masdar.length() - 1);
            for (String seat : new String[] {"ئ", "ؤ"}) {
                put(stem + seat + "ه", Shape.MASDAR, Agreement.MASCULINE, true);
                put(stem + seat + "ها", Shape.MASDAR, Agreement.FEMININE, true);
            }
        }
    }

    /** A long alef before the last letter («قال», «أشار») falls before a consonantal ending («قلنا», «أشرن»). */
    private static boolean isHollow(String past) {
        return past.length() >= 3
                && past.charAt(past.length() - 2) == ALEF
                && past.charAt(past.length() - 1) != ALEF
                && past.length() <= 4;
    }

    private static String withoutHollow(String past) {
        return past.substring(0, past.length() - 2) + past.charAt(past.length() - 1);
    }

    private void put(String form, Shape shape, Agreement agreement, boolean suffixed) {
        out.accept(form, new CueForm(cue, shape, agreement, suffixed));
    }
}
