package org.isnad.lexicon.morphology;

import static org.isnad.lexicon.morphology.Stem.Ending.A_WAW;
import static org.isnad.lexicon.morphology.Stem.Ending.A_YEH;
import static org.isnad.lexicon.morphology.Stem.Ending.I_YEH;
import static org.isnad.lexicon.morphology.Stem.Ending.U_WAW;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the paradigm of a verb from root and form. Where root and form leave a choice (hollow «استجاب» or sound «استجوب», «ائتمن» or
 * «اتخذ») the lemma decides: the first paradigm whose citation form is the lemma.
 */
final class Paradigms {
    private static final String WEAK = "وي";
    private static final char HAMZA = 'ء';
    private static final char WAW = 'و';

    private Paradigms() {}

    /** The paradigms root and form allow, likeliest first. */
    static List<Paradigm> candidates(Verb verb, String citation) {
        String r = verb.root();
        List<Paradigm> all = new ArrayList<>();
        if (verb.form().radicals() == 4) {
            all.add(verb.form() == Form.Q4 ? fourDoubled(r) : regular(verb, frame(verb.form(), r, ""), r.substring(3)));
            return all;
        }
        if (verb.form() == Form.IX) {
            all.add(nine(verb));
            return all;
        }
        String last = r.substring(2);
        boolean weakLast = WEAK.contains(last);
        boolean doubled = r.charAt(1) == r.charAt(2);
        for (String cluster : clusters(verb.form(), r.charAt(0))) {
            if (weakLast) {
                all.add(defective(verb, frame(verb.form(), r, cluster), citation));
            } else {
                if (WEAK.indexOf(r.charAt(1)) >= 0) {
                    hollow(verb, cluster).ifPresent(all::add);
                }
                if (doubled) {
                    doubled(verb, cluster).ifPresent(all::add);
                }
                all.add(regular(verb, frame(verb.form(), r, cluster), last));
            }
        }
        return all;
    }

    /** The beginnings of the four stems, up to the vowel before the last radical. */
    private record Frame(String past, String passivePast, String present, String passivePresent, String masdar) {}

    /** How form VIII joins its t to the first radical: «ازداد», «ادعى», «اضطر», «اطلع», «اتصل». */
    private static List<String> clusters(Form form, char first) {
        if (form != Form.VIII) {
            return List.of("");
        }
        return switch (first) {
            case 'ز' -> List.of("زد");
            case 'د' -> List.of("دد");
            case 'ذ' -> List.of("دد", "ذد");
            case 'ط' -> List.of("طط");
            case 'ظ' -> List.of("ظط", "ظظ");
            case 'ص' -> List.of("صط");
            case 'ض' -> List.of("ضط");
            case 'و', 'ي' -> List.of("tt");
            case HAMZA -> List.of("ءt", "tt");
            default -> List.of(first + "t");
        };
    }

    private static Frame frame(Form form, String r, String cluster) {
        char f = r.charAt(0);
        char c = r.charAt(1);
        char l = r.charAt(2);
        boolean seen = form == Form.IV && r.equals("رءي");
        return switch (form) {
            case I -> new Frame(f + "a" + c, f + "u" + c, (f == WAW ? "" : f) + "" + c, "" + f + c, "");
            case II -> {
                String present = f + "a" + c + c;
                yield new Frame(present, f + "u" + c + c, present, present, "ta" + f + c);
            }
            case III -> {
                String present = f + "A" + c;
                yield new Frame(present, f + "U" + c, present, present, "mu" + f + "A" + c);
            }
            case IV ->
                seen
                        ? new Frame("ءa" + f, "ءu" + f, "" + f, "" + f, "ءi" + f)
                        : new Frame("ءa" + f + c, "ءu" + f + c, "" + f + c, "" + f + c, "ءi" + f + c);
            case V -> {
                String present = "ta" + f + "a" + c + c;
                yield new Frame(present, "tu" + f + "u" + c + c, present, present, present);
            }
            case VI -> {
                String present = "ta" + f + "A" + c;
                yield new Frame(present, "tu" + f + "U" + c, present, present, present);
            }
            case VII -> {
                String present = "n" + f + "a" + c;
                yield new Frame("اi" + present, "اun" + f + "u" + c, present, present, "اin" + f + "i" + c);
            }
            case VIII -> {
                String present = cluster + "a" + c;
                yield new Frame("اi" + present, "اu" + cluster + "u" + c, present, present, "اi" + cluster + "i" + c);
            }
            case IX -> throw new IllegalArgumentException("form IX has its own paradigm");
            case X -> new Frame("اista" + f + c, "اustu" + f + c, "sta" + f + c, "sta" + f + c, "اisti" + f + c);
            case Q1 -> {
                String present = f + "a" + c + l;
                yield new Frame(present, f + "u" + c + l, present, present, present);
            }
            case Q2, Q4 -> {
                String present = "ta" + f + "a" + c + l;
                yield new Frame(present, "tu" + f + "u" + c + l, present, present, present);
            }
        };
    }

    private static char prefixVowel(Form form) {
        return switch (form) {
            case II, III, IV, Q1 -> 'u';
            default -> 'a';
        };
    }

    /** The vowel before the last radical of the present: a after the t of V, VI and Q2, else i. */
    private static char presentVowel(Form form) {
        return form == Form.V || form == Form.VI || form == Form.Q2 ? 'a' : 'i';
    }

    private static Paradigm regular(Verb verb, Frame frame, String last) {
        Form form = verb.form();
        if (form == Form.I) {
            return FirstForm.strong(verb);
        }
        char v = presentVowel(form);
        return build(
                verb,
                same(frame.past + "a" + last),
                same(frame.present + v + last),
                same(frame.passivePast + "i" + last),
                same(frame.passivePresent + "a" + last),
                same("mu" + frame.present + "i" + last),
                same("mu" + frame.passivePresent + "a" + last),
                regularMasdar(form, frame.masdar, last));
    }

    private static String regularMasdar(Form form, String head, String last) {
        return switch (form) {
            case II -> last.charAt(0) == HAMZA ? head + "i" + last + "aH" : head + "I" + last;
            case III, Q1 -> head + "a" + last + "aH";
            case V, VI, Q2 -> head + "u" + last;
            default -> head + "A" + last;
        };
    }

    private static Paradigm defective(Verb verb, Frame frame, String citation) {
        Form form = verb.form();
        if (form == Form.I) {
            return FirstForm.defective(verb, citation);
        }
        String masdar =
                switch (form) {
                    case II -> frame.masdar + "iyaH";
                    case III, Q1 -> frame.masdar + "AH";
                    case V, VI, Q2 -> frame.masdar + "I";
                    default -> frame.masdar + "Aء";
                };
        return build(
                verb,
                Stem.weak(frame.past, A_YEH),
                Stem.weak(frame.present, presentVowel(form) == 'a' ? A_YEH : I_YEH),
                Stem.weak(frame.passivePast, I_YEH),
                Stem.weak(frame.passivePresent, A_YEH),
                Stem.weak("mu" + frame.present, I_YEH),
                Stem.weak("mu" + frame.passivePresent, A_YEH),
                masdar);
    }

    private static Optional<Paradigm> hollow(Verb verb, String cluster) {
        String f = verb.root().substring(0, 1);
        String l = verb.root().substring(2);
        return switch (verb.form()) {
            case I -> Optional.of(FirstForm.hollow(verb));
            case IV -> Optional.of(hollow(verb, "ءa" + f, "ءu" + f, f, "I", "I", "A", l, "ءi" + f + "A" + l + "aH"));
            case VII ->
                Optional.of(hollow(verb, "اin" + f, "اun" + f, "n" + f, "I", "A", "A", l, "اin" + f + "iyA" + l));
            case VIII ->
                Optional.of(hollow(
                        verb, "اi" + cluster, "اu" + cluster, cluster, "I", "A", "A", l, "اi" + cluster + "iyA" + l));
            case X ->
                Optional.of(hollow(
                        verb, "اista" + f, "اustu" + f, "sta" + f, "I", "I", "A", l, "اisti" + f + "A" + l + "aH"));
            default -> Optional.empty();
        };
    }

    private static Paradigm hollow(
            Verb verb,
            String past,
            String passivePast,
            String present,
            String passiveLong,
            String presentLong,
            String passivePresentLong,
            String l,
            String masdar) {
        return build(
                verb,
                longShort(past, "A", l),
                longShort(present, presentLong, l),
                longShort(passivePast, passiveLong, l),
                longShort(present, passivePresentLong, l),
                same("mu" + present + presentLong + l),
                same("mu" + present + passivePresentLong + l),
                masdar);
    }

    static Stem longShort(String head, String vowel, String last) {
        return Stem.strong(head + vowel + last, head + Character.toLowerCase(vowel.charAt(0)) + last);
    }

    private static Optional<Paradigm> doubled(Verb verb, String cluster) {
        String f = verb.root().substring(0, 1);
        String l = verb.root().substring(2);
        String ll = l + l;
        return switch (verb.form()) {
            case I -> Optional.of(FirstForm.doubled(verb));
            case III -> Optional.of(doubled(verb, f + "A", f + "U", f + "A", "", ll, "mu" + f + "A" + ll + "aH"));
            case IV ->
                Optional.of(build(
                        verb,
                        Stem.strong("ءa" + f + "a" + ll, "ءa" + f + l + "a" + l),
                        Stem.strong(f + "i" + ll, f + l + "i" + l),
                        Stem.strong("ءu" + f + "i" + ll, "ءu" + f + l + "i" + l),
                        Stem.strong(f + "a" + ll, f + l + "a" + l),
                        same("mu" + f + "i" + ll),
                        same("mu" + f + "a" + ll),
                        "ءi" + f + l + "A" + l));
            case VI ->
                Optional.of(doubled(verb, "ta" + f + "A", "tu" + f + "U", "ta" + f + "A", "", ll, "ta" + f + "A" + ll));
            case VII ->
                Optional.of(doubled(verb, "اin" + f, "اun" + f, "n" + f, "a", ll, "اin" + f + "i" + l + "A" + l));
            case VIII ->
                Optional.of(doubled(
                        verb, "اi" + cluster, "اu" + cluster, cluster, "a", ll, "اi" + cluster + "i" + l + "A" + l));
            case X ->
                Optional.of(build(
                        verb,
                        Stem.strong("اista" + f + "a" + ll, "اista" + f + l + "a" + l),
                        Stem.strong("sta" + f + "i" + ll, "sta" + f + l + "i" + l),
                        Stem.strong("اustu" + f + "i" + ll, "اustu" + f + l + "i" + l),
                        Stem.strong("sta" + f + "a" + ll, "sta" + f + l + "a" + l),
                        same("musta" + f + "i" + ll),
                        same("musta" + f + "a" + ll),
                        "اisti" + f + l + "A" + l));
            default -> Optional.empty();
        };
    }

    private static Paradigm doubled(
            Verb verb, String past, String passivePast, String present, String vowel, String ll, String masdar) {
        String l = ll.substring(1);
        return build(
                verb,
                Stem.strong(past + vowel + ll, past + vowel + l + "a" + l),
                Stem.strong(present + vowel + ll, present + vowel + l + "i" + l),
                Stem.strong(passivePast + (vowel.isEmpty() ? "" : "u") + ll, passivePast + "u" + l + "i" + l),
                Stem.strong(present + vowel + ll, present + vowel + l + "a" + l),
                same("mu" + present + vowel + ll),
                same("mu" + present + vowel + ll),
                masdar);
    }

    /** «احمر, يحمر, احمرار». */
    private static Paradigm nine(Verb verb) {
        String fc = verb.root().substring(0, 2);
        String l = verb.root().substring(2);
        Stem past = Stem.strong("اi" + fc + "a" + l + l, "اi" + fc + "a" + l + "a" + l);
        Stem present = Stem.strong(fc + "a" + l + l, fc + "a" + l + "i" + l);
        Stem participle = same("mu" + fc + "a" + l + l);
        return build(verb, past, present, past, present, participle, participle, "اi" + fc + "i" + l + "A" + l);
    }

    /** «اطمأن, يطمئن, اطمئنان». */
    private static Paradigm fourDoubled(String r) {
        String fc = r.substring(0, 2);
        String l = r.substring(2, 3);
        String b = r.substring(3);
        return new Paradigm(
                Stem.strong("اi" + fc + "a" + l + "a" + b + b, "اi" + fc + "a" + l + b + "a" + b),
                Stem.strong(fc + "a" + l + "i" + b + b, fc + "a" + l + b + "i" + b),
                'a',
                Optional.empty(),
                Optional.empty(),
                same("mu" + fc + "a" + l + "i" + b + b),
                Optional.empty(),
                Optional.of("اi" + fc + "i" + l + b + "A" + b));
    }

    static Stem same(String stem) {
        return Stem.strong(stem, stem);
    }

    private static Paradigm build(
            Verb verb,
            Stem past,
            Stem present,
            Stem passivePast,
            Stem passivePresent,
            Stem active,
            Stem passive,
            String masdar) {
        boolean hasPassive = verb.hasPassive();
        return new Paradigm(
                past,
                present,
                prefixVowel(verb.form()),
                Optional.of(passivePast).filter(p -> hasPassive),
                Optional.of(passivePresent).filter(p -> hasPassive),
                active,
                Optional.of(passive).filter(p -> hasPassive),
                Optional.of(masdar));
    }

    static Stem.Ending weakEnding(char letter) {
        return switch (letter) {
            case WAW -> U_WAW;
            case 'ا' -> A_WAW;
            case 'ى' -> A_YEH;
            default -> I_YEH;
        };
    }
}
