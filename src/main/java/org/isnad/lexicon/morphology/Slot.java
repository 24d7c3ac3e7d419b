package org.isnad.lexicon.morphology;

/**
 * A place in the paradigm of a verb, without the verb: «third person feminine singular of the past».
 *
 * @param shortened whether it is a jussive that looks different from the indicative («يقل»)
 * @param article whether the article may precede («المؤكد», never «المؤكدا»)
 * @param pronoun whether a pronoun may follow the form as it is written («مؤيدو-ه», never «مؤيدون-ه»)
 */
record Slot(
        Pos pos,
        Tense tense,
        Voice voice,
        Person person,
        Gender gender,
        GrammaticalNumber number,
        boolean shortened,
        boolean article,
        boolean pronoun) {

    static Slot finite(Tense tense, Voice voice, Inflection.Finite form) {
        return new Slot(
                Pos.VERB, tense, voice, form.person(), form.gender(), form.number(), form.shortened(), false, true);
    }

    static Slot nominal(Pos pos, Inflection.Nominal form) {
        Voice voice =
                switch (pos) {
                    case ACTIVE_PARTICIPLE -> Voice.ACTIVE;
                    case PASSIVE_PARTICIPLE -> Voice.PASSIVE;
                    default -> Voice.NONE;
                };
        return new Slot(
                pos,
                Tense.NONE,
                voice,
                Person.NONE,
                form.gender(),
                form.number(),
                false,
                form.article(),
                form.pronoun());
    }

    /** The slot of a form that also serves as {@code passive}. */
    Slot inEitherVoice(Slot passive) {
        return voice == passive.voice
                ? this
                : new Slot(
                        pos,
                        tense,
                        Voice.EITHER,
                        person,
                        gender,
                        number,
                        shortened && passive.shortened,
                        article,
                        pronoun);
    }

    /** How unusual this place is in news, 0 for the most usual: the order of readings. */
    int rank() {
        return switch (pos) {
            case MASDAR -> number == GrammaticalNumber.DUAL ? 15 : 10;
            case ACTIVE_PARTICIPLE -> number == GrammaticalNumber.DUAL ? 16 : 11;
            case PASSIVE_PARTICIPLE -> number == GrammaticalNumber.DUAL ? 16 : 12;
            case VERB -> finiteRank() + (voice == Voice.PASSIVE ? 3 : 0);
        };
    }

    private int finiteRank() {
        return switch (person) {
            case THIRD -> {
                if (shortened) {
                    yield 6;
                }
                if (number != GrammaticalNumber.SINGULAR) {
                    yield gender == Gender.FEMININE && number == GrammaticalNumber.PLURAL ? 14 : 4;
                }
                if (tense == Tense.PAST) {
                    yield gender == Gender.FEMININE ? 1 : 0;
                }
                yield 2;
            }
            case FIRST -> number == GrammaticalNumber.PLURAL ? 13 : 17;
            default -> 19;
        };
    }

    Reading reading(Verb verb, Tense as, String suffix, boolean definite) {
        return new Reading(verb.lemma(), pos, as, voice, person, gender, number, suffix, definite);
    }
}
