package org.isnad.entities;

import org.isnad.lexicon.WordClasses;

/** The closed classes of words by which mentions are joined, from {@code lexicon/ar/entity-words.tsv}: «السابق», «الجانبان». */
final class EntityWords {
    /** What a word does for a link; the table's head says what each means. */
    enum WordClass {
        EVERY,
        ASIDE,
        ACCUSING,
        LED,
        FORMER,
        AT,
        MEMBER_OF,
        BODY,
        OF_BODY,
        GROUP,
        ACTIVIST,
        JOINING,
        ENVOY,
        THAT,
        OF_FORCES,
        PAIR,
        MEDIATION,
        TOPIC,
        FRONT,
        MASCULINE,
        GOVERNING,
        BESIDE,
        COURTESY,
        PRESIDENT,
        STATES,
        NO_VERB,
        JOINT
    }

    private final WordClasses<WordClass> classes = WordClasses.load("lexicon/ar/entity-words.tsv", WordClass.class);

    /** @param word folded */
    boolean is(String word, WordClass wordClass) {
        return classes.is(word, wordClass);
    }

    /** Whether a folded word begins like one of a class: «انتمائهم» like «انتمائ». */
    boolean begins(String word, WordClass wordClass) {
        return classes.begins(word, wordClass);
    }
}
