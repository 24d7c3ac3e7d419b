package org.isnad.claims;

import org.isnad.analysis.Analysis;
import org.isnad.analysis.Token;
import org.isnad.syntax.FunctionWords;
import org.isnad.syntax.FunctionWords.WordClass;
import org.isnad.syntax.NounPhrases;

/** The «أن» and «إن» that lead into what a cue reports. */
final class Complementisers {
    private final Analysis analysis;
    private final NounPhrases phrases;
    private final FunctionWords words;
    private final TokenKinds kinds;

    Complementisers(Analysis analysis, NounPhrases phrases, FunctionWords words, TokenKinds kinds) {
        this.analysis = analysis;
        this.phrases = phrases;
        this.words = words;
        this.kinds = kinds;
    }

    /** «موقع البلد، الذي يصف نفسه بأنه مستقل»: the clause is the relative's. */
    private boolean isInRelative(int from, int to) {
        for (int at = from; at < to; at++) {
            if (words.is(analysis.token(at).fold(), WordClass.RELATIVE)) {
                return true;
            }
        }
        return false;
    }

    /** «أن», «إن», «بأنه», not the «أن» of «بعد أن», «إضافة إلى أن», nor the «إن» that means whether. */
    boolean isComplementiser(CueMatch cue, int at) {
        Token token = analysis.token(at);
        if (!kinds.isAn(token)
                || phrases.at(at).filter(p -> p.firstToken() < at).isPresent()) {
            return false;
        }
        if (cue.cue().takes("+ب") && !token.fold().startsWith("ب")) {
            return false;
        }
        if (at == cue.end()) {
            return true;
        }
        if (token.fold().startsWith("ب")
                && !cue.cue().takes("ب")
                && !cue.cue().takes("+ب")
                && isInRelative(cue.end(), at)) {
            return false;
        }
        if (token.text().startsWith("إن")
                && token.fold().equals("ان")
                && cue.cue().strength() < 0.9) {
            return false;
        }
        String before = analysis.token(at - 1).fold();
        if (kinds.is(before, SpeechWords.WordClass.BEFORE_THAT)) {
            return cue.cue().takes(before)
                    || cue.cue().takes(before + "!")
                    || cue.cue().takes("+" + before);
        }
        return !kinds.is(before, SpeechWords.WordClass.OTHER_CLAUSE);
    }
}
