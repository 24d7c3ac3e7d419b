package org.isnad.claims;

import java.util.Set;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Token;
import org.isnad.syntax.FunctionWords;
import org.isnad.syntax.FunctionWords.WordClass;
import org.isnad.syntax.NounPhrases;

/** The «أن» and «إن» that lead into what a cue reports. */
final class Complementisers {
    private static final Set<String> AN =
            Set.of("ان", "انه", "انها", "انهم", "انهما", "اننا", "انني", "اني", "انا", "انك", "انكم", "انهن");

    /** «أشار إلى أن», «حذر من أن»: the verb must take them. */
    private static final Set<String> PREPOSITIONS = Set.of("علي", "الي", "عن", "من", "في");

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

    /** «أن», «أنه», also with «ب». */
    static boolean isPronoun(String fold) {
        return AN.contains(fold);
    }

    /** «أن», «إن», «بأنه», not the «أن» of «بعد أن», «إضافة إلى أن», nor the «إن» that means whether. */
    boolean isComplementiser(CueMatch cue, int at) {
        Token token = analysis.token(at);
        if (!isAn(token) || phrases.at(at).filter(p -> p.firstToken() < at).isPresent()) {
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
        if (PREPOSITIONS.contains(before)) {
            return cue.cue().takes(before)
                    || cue.cue().takes(before + "!")
                    || cue.cue().takes("+" + before);
        }
        return !kinds.is(before, SpeechWords.WordClass.OTHER_CLAUSE);
    }

    static boolean isAn(Token token) {
        String fold = token.fold();
        return token.isWord()
                && (AN.contains(fold) || fold.startsWith("ب") && fold.length() > 2 && AN.contains(fold.substring(1)));
    }
}
