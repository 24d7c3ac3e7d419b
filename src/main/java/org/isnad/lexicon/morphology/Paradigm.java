package org.isnad.lexicon.morphology;

import java.util.List;
import java.util.Optional;

/**
 * The stems from which every form of one verb follows.
 *
 * @param past «قال-»; its written third person masculine singular is the lemma
 * @param present «-قول-», without the person's prefix
 * @param presentVowel the vowel of the prefix: {@code a} in يَكتب, {@code u} in يُعلن
 * @param passivePast «قيل-», empty if the verb has no passive
 * @param passivePresent «-قال-», with prefix vowel {@code u}
 * @param active the active participle: «قائل»
 * @param passive the passive participle: «مقول»
 * @param masdar the regular verbal noun in the notation of {@link Spelling}, empty for form I
 */
record Paradigm(
        Stem past,
        Stem present,
        char presentVowel,
        Optional<Stem> passivePast,
        Optional<Stem> passivePresent,
        Stem active,
        Optional<Stem> passive,
        Optional<String> masdar) {

    /** The spellings of the past tense, third person masculine singular. */
    List<String> citation() {
        return Spelling.write(past.open() + Inflection.pastThird(past.ending()));
    }
}
