package org.isnad.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Sentence;
import org.isnad.analysis.Token;
import org.isnad.analysis.Token.Segment;
import org.isnad.claims.SpeechWords.WordClass;
import org.isnad.lexicon.cues.Cue;
import org.isnad.lexicon.cues.CueForm;
import org.isnad.lexicon.cues.CueForm.Agreement;
import org.isnad.lexicon.cues.CueForm.Shape;
import org.isnad.lexicon.cues.Cues;

/** Finds the words of a sentence that may be cues; what they report decides later whether they are. */
final class CueScanner {

    private final Cues cues;
    private final SpeechWords speech;

    CueScanner(Cues cues, SpeechWords speech) {
        this.cues = cues;
        this.speech = speech;
    }

    /** The readings of each cue word, in the order of the text; the first reading of a word is the likeliest. */
    List<List<CueMatch>> scan(Analysis analysis, Sentence sentence) {
        List<List<CueMatch>> found = new ArrayList<>();
        int at = sentence.firstToken();
        while (at < sentence.endToken()) {
            Optional<CueMatch> phrase = phraseAt(analysis, at, sentence.endToken());
            if (phrase.isPresent()) {
                found.add(List.of(phrase.get()));
                at = phrase.get().cue().takes("cue") ? at + 1 : phrase.get().end();
                continue;
            }
            List<CueMatch> here = wordAt(analysis, at, sentence);
            if (!here.isEmpty()) {
                found.add(here);
            }
            at++;
        }
        return found;
    }

    /** The longest phrase that begins at a token: «على حد قول», «وفقا لما». */
    Optional<CueMatch> phraseAt(Analysis analysis, int at, int limit) {
        Token token = analysis.token(at);
        if (!token.isWord()) {
            return Optional.empty();
        }
        for (Segment segment : token.segments()) {
            if (!segment.proclitics().isEmpty() && !segment.proclitics().equals("و")) {
                continue;
            }
            for (Cues.Phrase phrase : cues.phrases(segment.stem())) {
                int end = at + phrase.words().size();
                if (end <= limit && matches(analysis, at + 1, phrase)) {
                    CueForm form = new CueForm(phrase.cue(), Shape.FIXED, Agreement.ANY, false);
                    int last = phrase.cue().kind() == Cue.Kind.NOUN ? at : end - 1;
                    return Optional.of(new CueMatch(
                            form,
                            at,
                            end,
                            segment.span().cover(analysis.token(last).span())));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean matches(Analysis analysis, int from, Cues.Phrase phrase) {
        List<String> words = phrase.words();
        for (int i = 1; i < words.size(); i++) {
            String fold = analysis.token(from + i - 1).fold();
            boolean last = i == words.size() - 1;
            if (!fold.equals(words.get(i)) && !(last && isWithPronoun(fold, words.get(i)))) {
                return false;
            }
        }
        return true;
    }

    /** «على حد قوله», «على حد تعبيرها». */
    private static boolean isWithPronoun(String fold, String word) {
        return fold.startsWith(word)
                && (fold.length() == word.length() + 1 && fold.endsWith("ه")
                        || fold.length() == word.length() + 2 && (fold.endsWith("ها") || fold.endsWith("هم")));
    }

    private List<CueMatch> wordAt(Analysis analysis, int at, Sentence sentence) {
        Token token = analysis.token(at);
        List<CueMatch> found = new ArrayList<>();
        if (!token.isWord()) {
            return found;
        }
        for (Segment segment : token.segments()) {
            for (CueForm form : cues.forms(segment.stem())) {
                if (fits(form, segment.proclitics()) && !isNegated(analysis, at, sentence, form)) {
                    found.add(new CueMatch(form, at, at + 1, segment.span()));
                }
            }
        }
        return found;
    }

    /** The conjugated cues that a word may be, with or without «و». */
    List<CueMatch> finiteAt(Analysis analysis, int at) {
        List<CueMatch> found = new ArrayList<>();
        for (Segment segment : analysis.token(at).segments()) {
            if (segment.proclitics().isEmpty() || segment.proclitics().equals("و")) {
                for (CueForm form : cues.forms(segment.stem())) {
                    if (form.isFinite() && !form.cue().isAct()) {
                        found.add(new CueMatch(form, at, at + 1, segment.span()));
                    }
                }
            }
        }
        return found;
    }

    /** The verbal nouns that a word may be, as cues. */
    List<CueMatch> verbalNounAt(Analysis analysis, int at) {
        List<CueMatch> found = new ArrayList<>();
        for (Segment segment : analysis.token(at).segments()) {
            if (segment.proclitics().isEmpty()) {
                for (CueForm form : cues.forms(segment.stem())) {
                    if (form.shape() == Shape.MASDAR) {
                        found.add(new CueMatch(form, at, at + 1, segment.span()));
                    }
                }
            }
        }
        return found;
    }

    /** The cue of a headline's colon. */
    CueForm colon() {
        return cues.forms(":").get(0);
    }

    /** Whether a word is a conjugated cue, with or without «و». */
    boolean isFiniteCue(Analysis analysis, int at) {
        Token token = analysis.token(at);
        for (Segment segment : token.segments()) {
            if (segment.proclitics().isEmpty() || segment.proclitics().equals("و")) {
                for (CueForm form : cues.forms(segment.stem())) {
                    if (form.shape() == Shape.PAST && form.cue().kind() == Cue.Kind.VERB) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether a word is a reporting participle: «قائلاً». */
    boolean isCircumstance(Analysis analysis, int at) {
        for (CueForm form : cues.forms(analysis.token(at).fold())) {
            if (form.shape() == Shape.PARTICIPLE && !form.cue().isAct()) {
                return true;
            }
        }
        return false;
    }

    /** Which proclitics a form can carry: «وأكد», «بالقول», «لتأكيد» (an aim, no cue). */
    private static boolean fits(CueForm form, String proclitics) {
        return switch (proclitics) {
            case "" -> true;
            case "و", "ف" -> true;
            case "ب", "وب" -> form.shape() == Shape.MASDAR;
            default -> false;
        };
    }

    private boolean isNegated(Analysis analysis, int at, Sentence sentence, CueForm form) {
        if (!form.isFinite() || at == sentence.firstToken()) {
            return false;
        }
        String before = analysis.token(at - 1).fold();
        boolean object = form.suffixed() && (before.equals("ما") || before.equals("لما"));
        if (before.equals("ما")) {
            return false;
        }
        return speech.is(before, WordClass.UNSAID) && !object
                || before.equals("ان")
                        && at - 2 >= sentence.firstToken()
                        && speech.is(analysis.token(at - 2).fold(), WordClass.UNSAID);
    }
}
