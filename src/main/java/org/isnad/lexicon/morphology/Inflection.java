package org.isnad.lexicon.morphology;

import static org.isnad.lexicon.morphology.Gender.EITHER;
import static org.isnad.lexicon.morphology.Gender.FEMININE;
import static org.isnad.lexicon.morphology.Gender.MASCULINE;
import static org.isnad.lexicon.morphology.GrammaticalNumber.DUAL;
import static org.isnad.lexicon.morphology.GrammaticalNumber.PLURAL;
import static org.isnad.lexicon.morphology.GrammaticalNumber.SINGULAR;
import static org.isnad.lexicon.morphology.Person.FIRST;
import static org.isnad.lexicon.morphology.Person.SECOND;
import static org.isnad.lexicon.morphology.Person.THIRD;

import java.util.ArrayList;
import java.util.List;

/** The endings of Arabic verbs and participles, put on a {@link Stem}: «قال» gives «قالت», «قالوا», «قلنا». */
final class Inflection {
    private Inflection() {}

    /**
     * One vocalised form of a finite verb.
     *
     * @param shortened whether it is the jussive where that looks different: «يقل», «يدع»
     */
    record Finite(String form, Person person, Gender gender, GrammaticalNumber number, boolean shortened) {
        Finite(String form, Person person, Gender gender, GrammaticalNumber number) {
            this(form, person, gender, number, false);
        }
    }

    /**
     * One vocalised form of a participle.
     *
     * @param article whether it may take the article
     * @param pronoun whether it may take an attached pronoun as it is written
     */
    record Nominal(String form, Gender gender, GrammaticalNumber number, boolean article, boolean pronoun) {}

    static String pastThird(Stem.Ending ending) {
        return switch (ending) {
            case STRONG, U_WAW -> "";
            case A_WAW -> "A";
            case A_YEH -> "Y";
            case I_YEH -> "I";
        };
    }

    static List<Finite> past(Stem stem) {
        String open = stem.open();
        String first =
                switch (stem.ending()) {
                    case STRONG -> stem.closed();
                    case A_WAW -> open + "aw";
                    case A_YEH -> open + "ay";
                    case I_YEH -> open + "I";
                    case U_WAW -> open + "U";
                };
        String dual =
                switch (stem.ending()) {
                    case STRONG -> open;
                    case A_WAW -> open + "aw";
                    case A_YEH -> open + "ay";
                    case I_YEH -> open + "iy";
                    case U_WAW -> open + "uw";
                };
        String feminine = stem.ending() == Stem.Ending.I_YEH ? open + "iy" : open;
        boolean a = stem.ending() == Stem.Ending.A_WAW || stem.ending() == Stem.Ending.A_YEH;
        return List.of(
                new Finite(open + pastThird(stem.ending()), THIRD, MASCULINE, SINGULAR),
                new Finite(feminine + "at", THIRD, FEMININE, SINGULAR),
                new Finite(dual + "A", THIRD, MASCULINE, DUAL),
                new Finite(feminine + "atA", THIRD, FEMININE, DUAL),
                new Finite(open + (a ? "aW" : "W"), THIRD, MASCULINE, PLURAL),
                new Finite(first + "na", THIRD, FEMININE, PLURAL),
                new Finite(first + "nA", FIRST, EITHER, PLURAL),
                new Finite(first + "tu", FIRST, EITHER, SINGULAR),
                new Finite(first + "ta", SECOND, EITHER, SINGULAR),
                new Finite(first + "tumA", SECOND, EITHER, DUAL),
                new Finite(first + "tum", SECOND, MASCULINE, PLURAL),
                new Finite(first + "tunna", SECOND, FEMININE, PLURAL));
    }

    static List<Finite> present(Stem stem, char vowel) {
        List<Finite> forms = new ArrayList<>(28);
        String he = "y" + vowel;
        String she = "t" + vowel;
        boolean shortened = false;
        for (String end : singular(stem)) {
            forms.add(new Finite(he + end, THIRD, MASCULINE, SINGULAR, shortened));
            forms.add(new Finite(she + end, THIRD, FEMININE, SINGULAR, shortened));
            forms.add(new Finite("n" + vowel + end, FIRST, EITHER, PLURAL, shortened));
            forms.add(new Finite("ء" + vowel + end, FIRST, EITHER, SINGULAR, shortened));
            forms.add(new Finite(she + end, SECOND, MASCULINE, SINGULAR, shortened));
            shortened = true;
        }
        String open = stem.open();
        String dual =
                switch (stem.ending()) {
                    case STRONG -> open;
                    case A_WAW, U_WAW -> open + "uw";
                    case A_YEH -> open + "ay";
                    case I_YEH -> open + "iy";
                };
        boolean a = stem.ending() == Stem.Ending.A_YEH;
        for (String end : List.of(dual + "Ani", dual + "A")) {
            forms.add(new Finite(he + end, THIRD, MASCULINE, DUAL));
            forms.add(new Finite(she + end, THIRD, FEMININE, DUAL));
        }
        for (String end : List.of(open + (a ? "awna" : "Una"), open + (a ? "aW" : "W"))) {
            forms.add(new Finite(he + end, THIRD, MASCULINE, PLURAL));
            forms.add(new Finite(she + end, SECOND, MASCULINE, PLURAL));
        }
        for (String end : List.of(open + (a ? "ayna" : "Ina"), open + (a ? "ay" : "I"))) {
            forms.add(new Finite(she + end, SECOND, FEMININE, SINGULAR));
        }
        String women =
                switch (stem.ending()) {
                    case STRONG -> stem.closed() + "na";
                    case A_WAW, U_WAW -> open + "Una";
                    case A_YEH -> open + "ayna";
                    case I_YEH -> open + "Ina";
                };
        forms.add(new Finite(he + women, THIRD, FEMININE, PLURAL));
        return forms;
    }

    /** Indicative, then jussive: «يقول, يقل», «يدعو, يدع», «يرد, يردد». */
    private static List<String> singular(Stem stem) {
        return switch (stem.ending()) {
            case STRONG ->
                stem.open().equals(stem.closed()) ? List.of(stem.open()) : List.of(stem.open(), stem.closed());
            case A_WAW, U_WAW -> List.of(stem.open() + "U", stem.open());
            case A_YEH -> List.of(stem.open() + "Y", stem.open());
            case I_YEH -> List.of(stem.open() + "I", stem.open());
        };
    }

    static List<Nominal> participle(Stem stem) {
        return switch (stem.ending()) {
            case STRONG -> strong(stem.open());
            case A_YEH -> endingInA(stem.open());
            case I_YEH, A_WAW, U_WAW -> endingInI(stem.open());
        };
    }

    private static List<Nominal> strong(String s) {
        List<Nominal> forms = new ArrayList<>(12);
        forms.add(new Nominal(s, MASCULINE, SINGULAR, true, true));
        forms.add(new Nominal(s + "T", MASCULINE, SINGULAR, false, false));
        masculinePlural(forms, s + "Una", s + "Ina", s + "U", s + "I");
        forms.add(new Nominal(s + "Ani", MASCULINE, DUAL, true, false));
        forms.add(new Nominal(s + "ayni", MASCULINE, DUAL, true, false));
        feminine(forms, s + "a", s + "At");
        return forms;
    }

    /** «داع, الداعي, داعيا, داعون, داعية». */
    private static List<Nominal> endingInI(String s) {
        List<Nominal> forms = new ArrayList<>(12);
        forms.add(new Nominal(s + "I", MASCULINE, SINGULAR, true, true));
        forms.add(new Nominal(s, MASCULINE, SINGULAR, false, false));
        forms.add(new Nominal(s + "iyT", MASCULINE, SINGULAR, false, false));
        masculinePlural(forms, s + "Una", s + "Ina", s + "U", s + "I");
        forms.add(new Nominal(s + "iyAni", MASCULINE, DUAL, true, false));
        forms.add(new Nominal(s + "iyayni", MASCULINE, DUAL, true, false));
        feminine(forms, s + "iya", s + "iyAt");
        return forms;
    }

    /** «مسمى, مسمون, مسماة». */
    private static List<Nominal> endingInA(String s) {
        List<Nominal> forms = new ArrayList<>(12);
        forms.add(new Nominal(s + "Y", MASCULINE, SINGULAR, true, true));
        masculinePlural(forms, s + "awna", s + "ayna", s + "aw", s + "ay");
        forms.add(new Nominal(s + "ayAni", MASCULINE, DUAL, true, false));
        forms.add(new Nominal(s + "ayayni", MASCULINE, DUAL, true, false));
        feminine(forms, s + "A", s + "ayAt");
        return forms;
    }

    private static void masculinePlural(
            List<Nominal> forms, String subject, String object, String subjectOf, String objectOf) {
        forms.add(new Nominal(subject, MASCULINE, PLURAL, true, false));
        forms.add(new Nominal(object, MASCULINE, PLURAL, true, false));
        forms.add(new Nominal(subjectOf, MASCULINE, PLURAL, false, true));
        forms.add(new Nominal(objectOf, MASCULINE, PLURAL, false, true));
    }

    private static void feminine(List<Nominal> forms, String s, String plural) {
        forms.add(new Nominal(s + "H", FEMININE, SINGULAR, true, false));
        forms.add(new Nominal(s + "t", FEMININE, SINGULAR, false, true));
        forms.add(new Nominal(s + "tAni", FEMININE, DUAL, true, false));
        forms.add(new Nominal(s + "tayni", FEMININE, DUAL, true, false));
        forms.add(new Nominal(s + "tA", FEMININE, DUAL, false, true));
        forms.add(new Nominal(s + "tay", FEMININE, DUAL, false, true));
        forms.add(new Nominal(plural, FEMININE, PLURAL, true, true));
    }
}
