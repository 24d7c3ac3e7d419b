package org.isnad.lexicon.morphology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.text.Normaliser;

/** Lists every written form of a verb, without article and attached pronouns: «أعلن» … «يعلنون» … «معلنة» … «إعلانات». */
final class Forms {
    private static final String PLURAL_MARK = "+";
    private static final String TEH_MARBUTA = "ة";
    private static final char HAMZA = 'ء';
    private static final char YEH = 'ي';

    private final Verb verb;
    private final Paradigm paradigm;
    private final Patterns patterns;
    private final Sink sink;

    private Forms(Verb verb, Paradigm paradigm, Patterns patterns, Sink sink) {
        this.verb = verb;
        this.paradigm = paradigm;
        this.patterns = patterns;
        this.sink = sink;
    }

    /** Takes a folded form and the number of its slot in {@link Patterns#slots}. */
    interface Sink {
        void accept(String form, int slot);
    }

    static void list(Verb verb, Paradigm paradigm, Patterns patterns, Sink sink) {
        Forms forms = new Forms(verb, paradigm, patterns, sink);
        forms.finite(Tense.PAST, paradigm.past(), 'a', paradigm.passivePast());
        forms.finite(Tense.PRESENT, paradigm.present(), paradigm.presentVowel(), paradigm.passivePresent());
        forms.masdars();
        forms.participles();
    }

    /** Forms that active and passive share are listed once, with {@link Voice#EITHER}. */
    private void finite(Tense tense, Stem active, char vowel, Optional<Stem> passive) {
        boolean prefixed = tense == Tense.PRESENT;
        if (!isPlain(active, prefixed) || passive.isPresent() && !isPlain(passive.get(), prefixed)) {
            finiteFromSounds(tense, active, vowel, passive);
            return;
        }
        Written a = Written.of(active);
        if (passive.isEmpty()) {
            plain(tense, a, Voice.ACTIVE);
            return;
        }
        Written p = Written.of(passive.get());
        if (a.equals(p)) {
            plain(tense, a, Voice.EITHER);
        } else if (a.sharesNothingWith(p)) {
            plain(tense, a, Voice.ACTIVE);
            plain(tense, p, Voice.PASSIVE);
        } else {
            finiteFromSounds(tense, active, vowel, passive);
        }
    }

    /** Whether the spelling of a stem does not depend on what stands before and after it. */
    private static boolean isPlain(Stem stem, boolean prefixed) {
        return isPlainEnd(stem.open())
                && isPlainEnd(stem.closed())
                && !(prefixed
                        && (stem.open().charAt(0) == HAMZA
                                || "yي".indexOf(stem.open().charAt(0)) >= 0));
    }

    private static boolean isPlainEnd(String stem) {
        char last = stem.charAt(stem.length() - 1);
        return last != HAMZA && last != YEH && last != 'y';
    }

    /** A stem as it is spelled, in all its spellings. */
    private record Written(List<String> open, List<String> closed, Stem.Ending ending) {
        static Written of(Stem stem) {
            List<String> open = Spelling.write(stem.open());
            return new Written(
                    open, stem.open().equals(stem.closed()) ? open : Spelling.write(stem.closed()), stem.ending());
        }

        boolean sharesNothingWith(Written other) {
            return ending == Stem.Ending.STRONG
                    && other.ending == Stem.Ending.STRONG
                    && !open.equals(other.open)
                    && !closed.equals(other.closed)
                    && !open.equals(other.closed)
                    && !closed.equals(other.open);
        }
    }

    private void plain(Tense tense, Written stem, Voice voice) {
        boolean same = stem.open.equals(stem.closed);
        for (Patterns.Pattern pattern : patterns.of(tense, stem.ending)) {
            if (pattern.shortened() && same && stem.ending == Stem.Ending.STRONG) {
                continue;
            }
            for (String spelling : pattern.closed() ? stem.closed : stem.open) {
                sink.accept(pattern.around(spelling), pattern.number(voice));
            }
        }
    }

    private record Form(String spelling, Person person, Gender gender, GrammaticalNumber number) {
        static Form of(String spelling, Inflection.Finite form) {
            return new Form(spelling, form.person(), form.gender(), form.number());
        }
    }

    private void finiteFromSounds(Tense tense, Stem active, char vowel, Optional<Stem> passive) {
        Map<Form, Slot> all = new LinkedHashMap<>();
        for (Inflection.Finite form : inflect(tense, active, vowel)) {
            for (String spelling : Spelling.write(form.form())) {
                all.putIfAbsent(Form.of(spelling, form), Slot.finite(tense, Voice.ACTIVE, form));
            }
        }
        List<Inflection.Finite> passives =
                passive.map(stem -> inflect(tense, stem, 'u')).orElse(List.of());
        for (Inflection.Finite form : passives) {
            for (String spelling : Spelling.write(form.form())) {
                all.merge(Form.of(spelling, form), Slot.finite(tense, Voice.PASSIVE, form), Slot::inEitherVoice);
            }
        }
        all.forEach((form, slot) -> sink.accept(form.spelling, patterns.number(slot)));
    }

    private static List<Inflection.Finite> inflect(Tense tense, Stem stem, char vowel) {
        return tense == Tense.PAST ? Inflection.past(stem) : Inflection.present(stem, vowel);
    }

    private void masdars() {
        if (verb.masdars().isEmpty()) {
            paradigm.masdar().ifPresent(this::regularMasdar);
        }
        verb.masdars().stream().filter(m -> !m.equals(Verb.NONE)).forEach(m -> noun(Pos.MASDAR, m));
    }

    private void regularMasdar(String form) {
        if (form.endsWith("I")) {
            for (Inflection.Nominal n :
                    Inflection.participle(Stem.weak(form.substring(0, form.length() - 1), Stem.Ending.I_YEH))) {
                boolean human = n.gender() == Gender.MASCULINE && n.number() == GrammaticalNumber.PLURAL;
                boolean feminine = n.gender() == Gender.FEMININE && n.number() != GrammaticalNumber.PLURAL;
                if (!human && !feminine) {
                    nominal(Pos.MASDAR, n);
                }
            }
        } else {
            boolean feminine = form.endsWith("H");
            Spelling.write(form).forEach(s -> noun(Pos.MASDAR, s, feminine, false));
        }
    }

    private void participles() {
        if (verb.hasActiveParticiple()) {
            participle(Pos.ACTIVE_PARTICIPLE, paradigm.active());
        }
        paradigm.passive().ifPresent(p -> participle(Pos.PASSIVE_PARTICIPLE, p));
        verb.actives().stream().filter(a -> !a.equals(Verb.NONE)).forEach(a -> noun(Pos.ACTIVE_PARTICIPLE, a));
        verb.passives().stream().filter(p -> !p.equals(Verb.NONE)).forEach(p -> noun(Pos.PASSIVE_PARTICIPLE, p));
    }

    private void participle(Pos pos, Stem stem) {
        if (!isPlainEnd(stem.open())) {
            Inflection.participle(stem).forEach(n -> nominal(pos, n));
            return;
        }
        for (String spelling : Spelling.write(stem.open())) {
            for (Patterns.Pattern pattern : patterns.of(pos, stem.ending())) {
                sink.accept(pattern.around(spelling), pattern.active());
            }
        }
    }

    private void nominal(Pos pos, Inflection.Nominal form) {
        for (String spelling : Spelling.write(form.form())) {
            sink.accept(spelling, patterns.number(Slot.nominal(pos, form)));
        }
    }

    /** A noun given as it is written: «إعلان, إعلانا, إعلانان, إعلانات»; «ضربة, ضربتين, ضربات»; «+حروب, حروبا». */
    private void noun(Pos pos, String given) {
        boolean plural = given.startsWith(PLURAL_MARK);
        String s = plural ? given.substring(1) : given;
        noun(pos, Normaliser.fold(s), s.endsWith(TEH_MARBUTA), plural);
    }

    private void noun(Pos pos, String s, boolean feminine, boolean plural) {
        List<Inflection.Nominal> forms = new ArrayList<>();
        if (feminine) {
            feminine(forms, s, plural);
        } else if (plural || s.endsWith("ات")) {
            forms.add(noun(s, Gender.EITHER, GrammaticalNumber.PLURAL, true, true));
            if (plural && !s.endsWith("ء")) {
                forms.add(noun(s + "ا", Gender.EITHER, GrammaticalNumber.PLURAL, false, false));
            }
        } else {
            masculine(forms, s);
        }
        for (Inflection.Nominal form : forms) {
            sink.accept(form.form(), patterns.number(Slot.nominal(pos, form)));
        }
    }

    private static void feminine(List<Inflection.Nominal> forms, String s, boolean plural) {
        String base = s.substring(0, s.length() - 1);
        GrammaticalNumber number = plural ? GrammaticalNumber.PLURAL : GrammaticalNumber.SINGULAR;
        forms.add(noun(s, Gender.FEMININE, number, true, false));
        forms.add(noun(base + "ت", Gender.FEMININE, number, false, true));
        if (plural) {
            return;
        }
        forms.add(noun(base + "تان", Gender.FEMININE, GrammaticalNumber.DUAL, true, false));
        forms.add(noun(base + "تين", Gender.FEMININE, GrammaticalNumber.DUAL, true, false));
        forms.add(noun(base + "تا", Gender.FEMININE, GrammaticalNumber.DUAL, false, true));
        forms.add(noun(base + "تي", Gender.FEMININE, GrammaticalNumber.DUAL, false, true));
        String stem = base.endsWith("ا") ? base.substring(0, base.length() - 1) + "ي" : base;
        forms.add(noun(stem + "ات", Gender.FEMININE, GrammaticalNumber.PLURAL, true, true));
    }

    private static void masculine(List<Inflection.Nominal> forms, String s) {
        forms.add(noun(s, Gender.MASCULINE, GrammaticalNumber.SINGULAR, true, true));
        if (s.endsWith("ي") || s.endsWith("ا")) {
            return;
        }
        if (!s.endsWith("اء")) {
            forms.add(noun(s + "ا", Gender.MASCULINE, GrammaticalNumber.SINGULAR, false, false));
        }
        forms.add(noun(s + "ان", Gender.MASCULINE, GrammaticalNumber.DUAL, true, false));
        forms.add(noun(s + "ين", Gender.MASCULINE, GrammaticalNumber.DUAL, true, false));
        forms.add(noun(s + "ات", Gender.FEMININE, GrammaticalNumber.PLURAL, true, true));
    }

    private static Inflection.Nominal noun(
            String s, Gender gender, GrammaticalNumber number, boolean article, boolean pronoun) {
        return new Inflection.Nominal(s, gender, number, article, pronoun);
    }
}
