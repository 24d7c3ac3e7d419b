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

    /** Before «أن» these make it another clause's: «بعد أن», «يجب أن», «بدون أن». */
    private static final Set<String> OTHER_AN = Set.of(
            "بعد", "قبل", "منذ", "دون", "بدون", "غير", "الا", "كما", "حيث", "شرط", "مع", "رغم", "يجب", "يمكن", "ينبغي",
            "لا", "حتي", "كي", "خشيه", "لو", "يريد", "تريد", "المتوقع", "المقرر", "المنتظر", "المرتقب", "بد", "قرر",
            "حاول", "استطاع", "سوي", "بيد", "المفترض", "كاد", "عسي", "بشرط", "ما", "خاصه", "لاسيما", "سيما", "علما",
            "بما", "ذلك", "اذ", "فضلا", "لدرجه", "ريثما", "بعدما");

    /** «أشار إلى أن», «حذر من أن»: the verb must take them. */
    private static final Set<String> PREPOSITIONS = Set.of("علي", "الي", "عن", "من", "في");

    private final Analysis analysis;
    private final NounPhrases phrases;
    private final FunctionWords words;

    Complementisers(Analysis analysis, NounPhrases phrases, FunctionWords words) {
        this.analysis = analysis;
        this.phrases = phrases;
        this.words = words;
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
        return !OTHER_AN.contains(before);
    }

    static boolean isAn(Token token) {
        String fold = token.fold();
        return token.isWord()
                && (AN.contains(fold) || fold.startsWith("ب") && fold.length() > 2 && AN.contains(fold.substring(1)));
    }
}
