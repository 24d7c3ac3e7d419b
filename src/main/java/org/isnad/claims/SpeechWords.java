package org.isnad.claims;

import org.isnad.lexicon.WordClasses;

/** The closed classes of words around what somebody says, from {@code lexicon/ar/speech-words.tsv}: «رغم» أن, «أصدرته». */
final class SpeechWords {
    /** What a word does for a claim; the table's head says what each means. */
    enum WordClass {
        ANONYMITY,
        ANAPHOR,
        MESSAGE,
        ISSUED,
        BUT_HE,
        ALTHOUGH,
        OTHER_CLAUSE,
        BEFORE_VERB,
        CONDITION,
        ABOUT_IT,
        MODAL,
        OF_STATEMENT,
        SELF,
        OF_MEETING,
        WHILE,
        REPORTS,
        BY_THIS,
        THAT,
        BEFORE_THAT,
        THEN,
        IN_IT,
        WHAT,
        BEFORE_NOUN,
        WHERE,
        UNSAID
    }

    private final WordClasses<WordClass> classes = WordClasses.load("lexicon/ar/speech-words.tsv", WordClass.class);

    /** @param word folded */
    boolean is(String word, WordClass wordClass) {
        return classes.is(word, wordClass);
    }
}
