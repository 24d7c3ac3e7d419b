package org.isnad.lexicon.morphology;

import static org.isnad.lexicon.morphology.Stem.Ending.A_WAW;
import static org.isnad.lexicon.morphology.Stem.Ending.A_YEH;
import static org.isnad.lexicon.morphology.Stem.Ending.I_YEH;
import static org.isnad.lexicon.morphology.Stem.Ending.U_WAW;

import java.util.Optional;

/** Form I, whose vowels the dictionary must give: «قال يقول», «باع يبيع», «خاف يخاف», «وقف يقف», «سعى يسعى». */
final class FirstForm {
    private static final char HAMZA = 'ء';

    private FirstForm() {}

    static Paradigm strong(Verb verb) {
        String r = verb.root();
        String f = r.substring(0, 1);
        String c = r.substring(1, 2);
        String l = r.substring(2);
        char past = pastVowel(verb.lemma(), c, l);
        boolean keepsWaw = f.equals("و") && (verb.imperfect().startsWith("يو") || past == 'u');
        String present = f.equals("و") && !keepsWaw ? c : f + c;
        char vowel = presentVowel(verb, past);
        return build(
                verb,
                Paradigms.same(f + "a" + c + past + l),
                Paradigms.same(present + vowel + l),
                Paradigms.same(f + "u" + c + "i" + l),
                Paradigms.same(f + c + "a" + l),
                Paradigms.same(f + "A" + c + "i" + l),
                Paradigms.same("ma" + f + c + "U" + l));
    }

    static Paradigm hollow(Verb verb) {
        String f = verb.root().substring(0, 1);
        String l = verb.root().substring(2);
        String vowel = hollowVowel(verb);
        String middle = verb.root().charAt(1) == 'و' ? "U" : "I";
        Stem active = l.charAt(0) == HAMZA ? Stem.weak(f + "Aء", I_YEH) : Paradigms.same(f + "Aءi" + l);
        return build(
                verb,
                Stem.strong(f + "A" + l, f + "i" + l),
                Paradigms.longShort(f, vowel, l),
                Paradigms.longShort(f, "I", l),
                Paradigms.longShort(f, "A", l),
                active,
                Paradigms.same("ma" + f + middle + l));
    }

    static Paradigm doubled(Verb verb) {
        String f = verb.root().substring(0, 1);
        String l = verb.root().substring(2);
        String ll = l + l;
        return build(
                verb,
                Stem.strong(f + "a" + ll, f + "a" + l + "a" + l),
                f.equals("و") ? Stem.strong("wa" + ll, "w" + l + "a" + l) : Stem.strong(f + "u" + ll, f + l + "u" + l),
                Stem.strong(f + "u" + ll, f + "u" + l + "i" + l),
                Stem.strong(f + "a" + ll, f + l + "a" + l),
                Paradigms.same(f + "A" + ll),
                Paradigms.same("ma" + f + l + "U" + l));
    }

    static Paradigm defective(Verb verb, String citation) {
        String r = verb.root();
        String f = r.substring(0, 1);
        String c = r.substring(1, 2);
        Stem.Ending past = Paradigms.weakEnding(verb.lemma().charAt(verb.lemma().length() - 1));
        String head = (f.equals("و") ? "" : f) + c;
        Stem.Ending ending =
                switch (past) {
                    case A_WAW -> U_WAW;
                    case A_YEH -> I_YEH;
                    default -> A_YEH;
                };
        String imperfect = verb.imperfect();
        if (!imperfect.isEmpty()) {
            ending = Paradigms.weakEnding(imperfect.charAt(imperfect.length() - 1));
            if (ending == A_WAW) {
                ending = A_YEH;
            }
            head = bare(imperfect.substring(1, imperfect.length() - 1));
        }
        Stem passive = past == A_WAW || ending == U_WAW
                ? Paradigms.same("ma" + f + c + "uww")
                : Paradigms.same("ma" + f + c + "iyy");
        return build(
                verb,
                Stem.weak(f + "a" + c, past),
                Stem.weak(head, ending),
                Stem.weak(f + "u" + c, I_YEH),
                Stem.weak(head.length() == 1 && f.equals("و") ? f + c : head, A_YEH),
                Stem.weak(f + "A" + c, I_YEH),
                passive);
    }

    private static char pastVowel(String lemma, String c, String l) {
        char seat = ' ';
        if (l.charAt(0) == HAMZA) {
            seat = lemma.charAt(lemma.length() - 1);
        } else if (c.charAt(0) == HAMZA) {
            seat = lemma.charAt(lemma.length() - 2);
        }
        return seat == 'ئ' ? 'i' : seat == 'ؤ' ? 'u' : 'a';
    }

    private static char presentVowel(Verb verb, char past) {
        String imperfect = verb.imperfect();
        if (imperfect.isEmpty()) {
            return past == 'u' ? 'u' : 'a';
        }
        String tail = imperfect.substring(2);
        return tail.indexOf('ئ') >= 0 ? 'i' : tail.indexOf('ؤ') >= 0 ? 'u' : 'a';
    }

    private static String hollowVowel(Verb verb) {
        String imperfect = verb.imperfect();
        if (imperfect.length() > 2) {
            return switch (imperfect.charAt(2)) {
                case 'و' -> "U";
                case 'ي' -> "I";
                default -> "A";
            };
        }
        return verb.root().charAt(1) == 'و' ? "U" : "I";
    }

    private static String bare(String letters) {
        return letters.replace('أ', HAMZA).replace('ئ', HAMZA).replace('ؤ', HAMZA);
    }

    private static Paradigm build(
            Verb verb, Stem past, Stem present, Stem passivePast, Stem passivePresent, Stem active, Stem passive) {
        boolean hasPassive = verb.hasPassive();
        return new Paradigm(
                past,
                present,
                'a',
                Optional.of(passivePast).filter(p -> hasPassive),
                Optional.of(passivePresent).filter(p -> hasPassive),
                active,
                Optional.of(passive).filter(p -> hasPassive),
                Optional.empty());
    }
}
