package org.isnad.lexicon.morphology;

import java.util.List;

/**
 * One verb of the lexicon: «استقال», root ق ي ل, form X.
 *
 * @param lemma past tense, third person masculine singular, with a shadda only where it tells two verbs apart («سلم», «سلّم»)
 * @param root the radicals, without spaces, hamza always {@code ء}
 * @param imperfect present tense, third person masculine singular, if it does not follow from the rest; else empty
 * @param masdars verbal nouns; a leading {@code +} marks a plural («+حروب»); empty means the regular one, {@code -} none
 * @param actives active participles beside the regular one; {@code -} alone means it has none
 * @param passives passive participles beside the regular one; {@code -} alone means the verb has no passive
 * @param gloss the meaning in English
 */
public record Verb(
        String lemma,
        String root,
        Form form,
        String imperfect,
        List<String> masdars,
        List<String> actives,
        List<String> passives,
        String gloss) {
    static final String NONE = "-";

    public Verb {
        masdars = List.copyOf(masdars);
        actives = List.copyOf(actives);
        passives = List.copyOf(passives);
    }

    boolean hasPassive() {
        return !passives.contains(NONE) && form != Form.VII && form != Form.IX;
    }

    boolean hasActiveParticiple() {
        return !actives.contains(NONE);
    }
}
