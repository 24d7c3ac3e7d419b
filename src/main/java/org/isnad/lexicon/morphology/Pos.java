package org.isnad.lexicon.morphology;

/** What kind of word a form of a verb is: «أعلن», «إعلان», «معلِن», «معلَن». */
public enum Pos {
    VERB,
    MASDAR,
    ACTIVE_PARTICIPLE,
    PASSIVE_PARTICIPLE
}
