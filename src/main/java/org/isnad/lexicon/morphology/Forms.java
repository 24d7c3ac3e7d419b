package org.isnad.lexicon.morphology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.isnad.text.Normaliser;

/** Lists every written form of a verb, without article and attached pronouns: «أعلن» … «يعلنون» … «معلنة» … «إعلانات». */
final class Forms {
    private static final String PLURAL_MARK = "+";
    private static final String TEH_MARBUTA = "ه";

    private final Verb verb;
    private final Paradigm paradigm;
    private final BiConsumer<String, Slot> sink;

    private Forms(Verb verb, Paradigm paradigm, BiConsumer<String, Slot> sink) {
        this.verb = verb;
        this.paradigm = paradigm;
        this.sink = sink;
    }

    static void list(Verb verb, Paradigm paradigm, BiConsumer<String, Slot> sink) {
        Forms forms = new Forms(verb, paradigm, sink);
        forms.finite(
                Tense.PAST,
                Inflection.past(paradigm.past()),
                paradigm.passivePast().map(Inflection::past));
        forms.finite(
                Tense.PRESENT,
                Inflection.present(paradigm.present(), paradigm.presentVowel()),
                paradigm.passivePresent().map(s -> Inflection.present(s, 'u')));
        forms.masdars();
        forms.participles();
    }

    private record Written(String spelling, Person person, Gender gender, GrammaticalNumber number) {}

    /** Forms that active and passive share are listed once, with {@link Voice#EITHER}. */
    private void finite(Tense tense, List<Inflection.Finite> active, Optional<List<Inflection.Finite>> passive) {
        Map<Written, Slot> all = new LinkedHashMap<>();
        for (Inflection.Finite form : active) {
            for (String spelling : Spelling.write(form.form())) {
                all.putIfAbsent(written(spelling, form), Slot.finite(tense, Voice.ACTIVE, form));
            }
        }
        for (Inflection.Finite form : passive.orElse(List.of())) {
            for (String spelling : Spelling.write(form.form())) {
                all.merge(
                        written(spelling, form), Slot.finite(tense, Voice.PASSIVE, form), (a, p) -> a.inEitherVoice(p));
            }
        }
        all.forEach((written, slot) -> sink.accept(written.spelling, slot));
    }

    private static Written written(String spelling, Inflection.Finite form) {
        return new Written(spelling, form.person(), form.gender(), form.number());
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
            Spelling.write(form).forEach(s -> noun(Pos.MASDAR, s));
        }
    }

    private void participles() {
        if (verb.hasActiveParticiple()) {
            Inflection.participle(paradigm.active()).forEach(n -> nominal(Pos.ACTIVE_PARTICIPLE, n));
        }
        paradigm.passive().ifPresent(p -> Inflection.participle(p).forEach(n -> nominal(Pos.PASSIVE_PARTICIPLE, n)));
        verb.actives().stream().filter(a -> !a.equals(Verb.NONE)).forEach(a -> noun(Pos.ACTIVE_PARTICIPLE, a));
        verb.passives().stream().filter(p -> !p.equals(Verb.NONE)).forEach(p -> noun(Pos.PASSIVE_PARTICIPLE, p));
    }

    private void nominal(Pos pos, Inflection.Nominal form) {
        for (String spelling : Spelling.write(form.form())) {
            sink.accept(spelling, Slot.nominal(pos, form));
        }
    }

    /** A noun given as it is written: «إعلان, إعلانا, إعلانان, إعلانات»; «ضربة, ضربتين, ضربات»; «+حروب, حروبا». */
    private void noun(Pos pos, String given) {
        boolean plural = given.startsWith(PLURAL_MARK);
        String s = Normaliser.fold(plural ? given.substring(1) : given);
        List<Inflection.Nominal> forms = new ArrayList<>();
        if (s.endsWith(TEH_MARBUTA)) {
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
            sink.accept(form.form(), Slot.nominal(pos, form));
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
