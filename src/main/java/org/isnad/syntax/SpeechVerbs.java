package org.isnad.syntax;

import org.isnad.analysis.Token;
import org.isnad.analysis.Token.Segment;
import org.isnad.lexicon.cues.Cue;
import org.isnad.lexicon.cues.CueForm;
import org.isnad.lexicon.cues.CueForm.Agreement;
import org.isnad.lexicon.cues.CueForm.Shape;
import org.isnad.lexicon.cues.Cues;

/** Tells which form of a verb of speech a word is: «وقال» joined, «مشيراً» a circumstance, «تأكيده» a verbal noun, «نفته» with its object. */
public final class SpeechVerbs {
    private static final double SURE = 0.9;
    private static final String TO_SAY = "qala";
    private static final String TO_RENEW = "jaddada";

    private final Cues cues;

    public SpeechVerbs(Cues cues) {
        this.cues = cues;
    }

    /** «وقال», «ودعت»: a joined verb with which the narrator begins a new report. */
    public boolean startsReport(Token token) {
        for (Segment segment : token.segments()) {
            if (segment.proclitics().equals("و")) {
                for (CueForm form : cues.forms(segment.stem())) {
                    if (form.shape() == Shape.PAST && !form.suffixed()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** «ووصفها», «وأبلغه»: the same with a pronoun. */
    public boolean startsReportOfIt(Token token) {
        for (Segment segment : token.segments()) {
            if (segment.proclitics().equals("و")) {
                for (CueForm form : cues.forms(segment.stem())) {
                    if (form.shape() == Shape.PAST && form.suffixed()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** «قالوا», «أكدوا»: verbs of speech that can be nothing else. */
    public boolean isSurelySaid(Token token) {
        return cues.forms(token.fold()).stream()
                .anyMatch(f -> f.shape() == Shape.PAST
                        && !f.suffixed()
                        && f.agreement() == Agreement.PLURAL
                        && f.cue().strength() >= SURE);
    }

    /** Whether a word is a conjugated verb of speech whose content is a claim. */
    public boolean isReport(Token token) {
        for (CueForm form : cues.forms(token.fold())) {
            if (form.isFinite() && !form.cue().isAct() && form.cue().kind() == Cue.Kind.VERB) {
                return true;
            }
        }
        return false;
    }

    /** «مشيراً», «مؤكدة», «لافتين»: an accusative participle of a reporting verb. */
    public boolean isCircumstance(Token token) {
        for (Segment segment : token.segments()) {
            if (segment.proclitics().isEmpty() || segment.proclitics().equals("و")) {
                for (CueForm form : cues.forms(segment.stem())) {
                    if (form.shape() == Shape.PARTICIPLE) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Surely a report, even with no comma before it and no «أن» after it: «مشدداً», not «مجدداً» (again). */
    public boolean isPlainCircumstance(Token token) {
        for (CueForm form : cues.forms(token.fold())) {
            if (form.shape() == Shape.PARTICIPLE
                    && form.agreement() == Agreement.MASCULINE
                    && form.cue().strength() >= SURE
                    && !form.cue().key().equals(TO_RENEW)) {
                return true;
            }
        }
        return false;
    }

    /** «قائلاً», «قائلة»: leads into what the verb before it reports. */
    public boolean isSaying(Token token) {
        return isCircumstance(token)
                && cues.forms(token.fold()).stream().anyMatch(f -> f.cue().key().equals(TO_SAY));
    }

    /** «تأكيد», «وتأكيده»: the verbal noun of any verb of speech. */
    public boolean isVerbalNoun(Token token) {
        for (Segment segment : token.segments()) {
            for (CueForm form : cues.forms(segment.stem())) {
                if (form.shape() == Shape.MASDAR) {
                    return true;
                }
            }
        }
        return false;
    }

    /** «قوله», «بالقول», «التأكيد»: a verbal noun with a report of its own. */
    public boolean isVerbalNounOfSpeech(Token token) {
        for (Segment segment : token.segments()) {
            if (segment.proclitics().isEmpty() || segment.proclitics().equals("ب")) {
                for (CueForm form : cues.forms(segment.stem())) {
                    if (form.cue().kind() == Cue.Kind.MASDAR) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** «قال», «ويقول»: a conjugated verb of speech, joined or not. */
    boolean isFinite(Token token) {
        for (Segment segment : token.segments()) {
            if (segment.proclitics().isEmpty() || segment.proclitics().equals("و")) {
                for (CueForm form : cues.forms(segment.stem())) {
                    if (form.isFinite() && form.cue().kind() == Cue.Kind.VERB) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** «، قال الوزير»: the narrator after a comma. */
    boolean isPast(Token token) {
        for (CueForm form : cues.forms(token.fold())) {
            if (form.shape() == Shape.PAST && !form.suffixed() && form.cue().strength() >= SURE) {
                return true;
            }
        }
        return false;
    }

    /** «، تقول المعارضة إنها»: the other side of a contrast. */
    boolean isPresent(Token token) {
        return cues.forms(token.fold()).stream()
                .anyMatch(f -> f.shape() == Shape.PRESENT
                        && !f.suffixed()
                        && f.cue().strength() >= 1
                        && !f.cue().isAct());
    }

    /** «نفته», «تنفيه», «أكدته»: a verb of speech with a pronoun. */
    boolean answers(Token token) {
        String fold = token.fold();
        return cues.forms(fold).stream().anyMatch(f -> f.shape() == Shape.PAST && f.suffixed())
                || fold.endsWith("ه") && isAnyPresent(fold.substring(0, fold.length() - 1));
    }

    private boolean isAnyPresent(String verb) {
        return cues.forms(verb).stream().anyMatch(f -> f.shape() == Shape.PRESENT);
    }

    /** «وصفت», «اعتبرت»: what it says begins with «ب». */
    boolean describes(Token token) {
        return token.segments().stream()
                .flatMap(s -> cues.forms(s.stem()).stream())
                .anyMatch(f -> f.cue().takes("+ب"));
    }

    /** «دعا», «هدد»: it says what it does, with or without a report after it. */
    boolean isAct(Token token) {
        for (Segment segment : token.segments()) {
            for (CueForm form : cues.forms(segment.stem())) {
                if (form.cue().isAct()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** «وفق القانون»: the word after a cue says that it cites nobody. */
    boolean excludes(Token cue, Token next) {
        for (CueForm form : cues.forms(cue.fold())) {
            if (form.cue().not().contains(next.fold())) {
                return true;
            }
        }
        return false;
    }
}
