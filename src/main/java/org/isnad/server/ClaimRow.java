package org.isnad.server;

import java.util.Optional;

/**
 * One claim of the store.
 *
 * @param cueBegin code point of the cue («قال») in the article; contents likewise
 * @param cue name of the cue's type, {@code qala}
 * @param stance {@code neutral}, {@code endorsing}, {@code distancing}, {@code denying}
 * @param voice IRI of the article or of the claim that this one stands in
 */
record ClaimRow(
        String iri,
        String article,
        int cueBegin,
        int cueEnd,
        int contentBegin,
        int contentEnd,
        Optional<String> speaker,
        Optional<String> via,
        String cue,
        String stance,
        boolean direct,
        String voice,
        double confidence) {
    boolean isNested() {
        return !voice.equals(article);
    }
}
