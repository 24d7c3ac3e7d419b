package org.isnad.claims;

import java.util.Optional;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Sentence;
import org.isnad.analysis.Token;
import org.isnad.entities.Linked;
import org.isnad.lexicon.cues.Cue;
import org.isnad.lexicon.cues.CueForm.Agreement;
import org.isnad.lexicon.cues.CueForm.Shape;
import org.isnad.mentions.Mention;
import org.isnad.syntax.FunctionWords;
import org.isnad.syntax.FunctionWords.WordClass;
import org.isnad.syntax.NounPhrase;
import org.isnad.syntax.NounPhrases;

/** Tells the words that only look like cues: «بين البلدين», «يذكر أن», «العملية تؤكد أن», «لافتة كتب عليها». */
final class CueFilter {
    private static final int WHAT_REACH = 2;
    private static final int REACH_OF_BAYYANA = 10;
    private static final int SHORT_VERB = 4;
    private static final int NEAR = 6;
    private static final double DOUBTFUL = 0.7;
    private static final char SHADDA = '\u0651';

    private final Linked linked;
    private final Analysis analysis;
    private final NounPhrases phrases;
    private final SpeakerFinder speakers;
    private final EarlierSpeakers earlier;
    private final Spoken said;
    private final FunctionWords words;
    private final TokenKinds kinds;
    private final Propositions propositions;

    CueFilter(
            Linked linked,
            NounPhrases phrases,
            SpeakerFinder speakers,
            EarlierSpeakers earlier,
            Spoken said,
            FunctionWords words,
            TokenKinds kinds,
            Propositions propositions) {
        this.linked = linked;
        this.analysis = linked.analysis();
        this.phrases = phrases;
        this.speakers = speakers;
        this.earlier = earlier;
        this.said = said;
        this.words = words;
        this.kinds = kinds;
        this.propositions = propositions;
    }

    /** Whether a word reports nothing here, whatever follows it. */
    boolean rejects(CueMatch cue, Sentence sentence) {
        return isNoVerb(cue, sentence)
                || isOfWhat(cue, sentence)
                || isBareSaying(cue)
                || isWritten(cue, sentence)
                || isPrepositionAmong(cue, sentence)
                || isConditional(cue, sentence)
                || isNounAfterNoun(cue, sentence)
                || isAgain(cue, sentence)
                || isImpersonal(cue, sentence)
                || isFirstPersonPresent(cue)
                || hasThingAsSubject(cue, sentence);
    }

    /** «وهو ما سبق وأكد عليه الوزير»: what was said stands before. */
    private boolean isOfWhat(CueMatch cue, Sentence sentence) {
        if (cue.end() >= sentence.endToken()
                || !kinds.is(analysis.token(cue.end()).fold(), SpeechWords.WordClass.ABOUT_IT)) {
            return false;
        }
        for (int i = cue.first() - 1; i >= Math.max(sentence.firstToken(), cue.first() - WHAT_REACH); i--) {
            if (kinds.is(analysis.token(i).fold(), SpeechWords.WordClass.WHAT)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a content may be that of a cue: a verb with a pronoun only tells somebody, «بين» stands near its «أن». */
    boolean accepts(CueMatch cue, Content content) {
        if (cue.form().isFinite()
                && cue.form().suffixed()
                && !(content.form().equals("clause") && tellsSomebody(cue))) {
            return false;
        }
        if (cue.cue().strength() <= DOUBTFUL
                && content.form().equals("clause")
                && content.opener() - cue.end() > NEAR) {
            return false;
        }
        if (cue.cue().key().equals("nashara")
                && speakers.subjectIn(cue.end(), content.opener())
                        .filter(this::isSomebody)
                        .isEmpty()) {
            return false;
        }
        if (cue.cue().key().equals("alima") && !isOutletSubject(cue)) {
            return false;
        }
        if (cue.cue().key().equals("abbara") && isThrough(cue, content)) {
            return false;
        }
        if (cue.form().agreement() == Agreement.FIRST_PERSON && content.form().equals("np")) {
            return false;
        }
        return !cue.cue().key().equals("bayyana")
                || content.opener() - cue.end() <= REACH_OF_BAYYANA
                || analysis.token(cue.first()).text().indexOf(SHADDA) >= 0;
    }

    /** «عبر تنفيذ الاتفاق، فضلا عن تعديله»: a preposition, unless «عن» or somebody follows. */
    private boolean isThrough(CueMatch cue, Content content) {
        return content.opener() > cue.end()
                && cue.form().shape() == Shape.PAST
                && analysis.token(cue.first()).text().indexOf(SHADDA) < 0
                && speakers.subjectIn(cue.end(), content.opener())
                        .filter(f -> f.first() == cue.end() && isSomebody(f))
                        .isEmpty();
    }

    /** «علمت «عكاظ» أن …» is news of the newspaper's own; others who learn something report nothing. */
    private boolean isOutletSubject(CueMatch cue) {
        return speakers.phraseAt(cue.end(), Math.min(analysis.tokens().size(), cue.end() + NEAR))
                .filter(f -> f.participant().sector().equals("MED"))
                .isPresent();
    }

    boolean isInsideName(CueMatch cue) {
        Optional<NounPhrase> phrase = phrases.at(cue.first());
        if (phrase.isEmpty()) {
            return false;
        }
        for (int index : phrase.get().links()) {
            Mention mention = linked.links().get(index).mention();
            if (mention.firstToken() > cue.first() || mention.endToken() <= cue.first()) {
                continue;
            }
            boolean single = mention.endToken() == mention.firstToken() + 1 && !(mention instanceof Mention.Name);
            boolean afterName = mention.endToken() == cue.end()
                    && mention.endToken() > mention.firstToken() + 1
                    && cue.form().shape() == Shape.PAST
                    && cue.cue().strength() >= 1;
            boolean beforeTitle = mention.firstToken() == cue.first()
                    && !(mention instanceof Mention.Name)
                    && cue.form().shape() == Shape.PAST
                    && cue.cue().strength() >= 1;
            if (!single && !afterName && !beforeTitle) {
                return true;
            }
        }
        return false;
    }

    /** What only looks like a verb: «على تجدد», «تدعى», «أبرز الأسباب». */
    private boolean isNoVerb(CueMatch cue, Sentence sentence) {
        if (!cue.form().isFinite()) {
            return false;
        }
        Token token = analysis.token(cue.first());
        boolean joined = cue.span().begin() > token.span().begin();
        if (cue.cue().key().equals("iddaa")
                && cue.form().shape() == Shape.PRESENT
                && token.text().endsWith("ى")) {
            return true;
        }
        if (cue.cue().key().equals("raa")
                && cue.form().agreement() == Agreement.MASCULINE
                && cue.form().shape() == Shape.PAST
                && token.text().endsWith("ي")
                && cue.first() > sentence.firstToken()) {
            return true;
        }
        if (cue.cue().key().equals("bayyana")
                && token.fold().endsWith("تبين")
                && cue.end() < sentence.endToken()
                && (analysis.token(cue.end()).fold().startsWith("ان")
                        || analysis.token(cue.end()).fold().startsWith("بان"))) {
            return true;
        }
        if (cue.cue().key().equals("radda") && cue.form().agreement() == Agreement.DUAL) {
            return true;
        }
        if (cue.first() == sentence.firstToken() || joined) {
            return false;
        }
        String before = analysis.token(cue.first() - 1).fold();
        if (cue.cue().key().equals("abraza") && cue.form().agreement() == Agreement.MASCULINE) {
            return analysis.token(cue.first() - 1).isWord()
                    && phrases.at(cue.first() - 1).isEmpty();
        }
        return kinds.is(before, SpeechWords.WordClass.BEFORE_NOUN)
                || cue.form().shape() == Shape.PRESENT && before.equals("ما")
                || cue.form().shape() == Shape.PRESENT && before.equals("ان") && !isReportedInna(cue.first() - 1);
    }

    /** «يمكن أن يعلن» tells no statement; «قال إن الوزير …» does: the subjunctive stands right after «أن», never after «إن». */
    private boolean isReportedInna(int at) {
        return analysis.token(at).text().startsWith("إ");
    }

    /** «يمكن القول إن» says nothing of anybody; «ختم بالقول إن» does. */
    private boolean isBareSaying(CueMatch cue) {
        Token token = analysis.token(cue.first());
        return cue.form().shape() == Shape.MASDAR
                && token.fold().endsWith("القول")
                && cue.span().begin() == token.span().begin()
                && (cue.first() == 0 || !analysis.token(cue.first() - 1).fold().equals("الي"));
    }

    /** «لافتة كتب عليها «…»»: nobody is said to have written it. */
    private boolean isWritten(CueMatch cue, Sentence sentence) {
        if (!cue.cue().key().equals("kataba") || cue.end() >= sentence.endToken()) {
            return false;
        }
        String next = analysis.token(cue.end()).fold();
        return next.equals("عليه") || next.equals("عليها") || next.equals("فيه") || next.equals("فيها");
    }

    /** «إذا قال», «في حال صرّح»: nobody has said it yet. */
    private boolean isConditional(CueMatch cue, Sentence sentence) {
        return cue.form().isFinite()
                && cue.first() > sentence.firstToken()
                && kinds.is(analysis.token(cue.first() - 1).fold(), SpeechWords.WordClass.CONDITION);
    }

    /** «رفض ذكر اسمه», «بعد دفع فدية»: three letters that are «he mentioned» or «the mention of», right after a plain word. */
    private boolean isNounAfterNoun(CueMatch cue, Sentence sentence) {
        if (cue.form().shape() != Shape.PAST
                || cue.form().agreement() != Agreement.MASCULINE
                || cue.first() == sentence.firstToken()
                || cue.cue().key().equals("qala")
                || cue.span().length() > SHORT_VERB
                || cue.span().begin() > analysis.token(cue.first()).span().begin()) {
            return false;
        }
        Token before = analysis.token(cue.first() - 1);
        return before.isWord()
                && phrases.at(cue.first() - 1).isEmpty()
                && !kinds.is(before.fold(), SpeechWords.WordClass.BEFORE_VERB)
                && (words.is(before.fold(), WordClass.PREPOSITION)
                        || !words.isAny(before.fold()) && propositions.isHead(before))
                && !kinds.isTime(cue.first() - 1);
    }

    /** «يثبت مجدداً أن»: «again», no «renewing». */
    private boolean isAgain(CueMatch cue, Sentence sentence) {
        return cue.cue().key().equals("jaddada")
                && cue.form().shape() == Shape.PARTICIPLE
                && cue.end() < sentence.endToken()
                && (analysis.token(cue.end()).fold().startsWith("ان")
                        || words.is(analysis.token(cue.end()).fold(), WordClass.PREPOSITION)
                        || !analysis.token(cue.end()).isWord());
    }

    /** «بين البلدين» is no «بيّن»: the verb opens its clause and somebody follows. */
    private boolean isPrepositionAmong(CueMatch cue, Sentence sentence) {
        if (!cue.cue().key().equals("bayyana")
                        && !cue.cue().key().equals("abbara")
                        && !cue.cue().key().equals("dawwana")
                || cue.form().agreement() != Agreement.MASCULINE
                || cue.form().shape() != Shape.PAST) {
            return false;
        }
        Token token = analysis.token(cue.first());
        if (token.text().indexOf(SHADDA) >= 0) {
            return false;
        }
        boolean opens = cue.span().begin() > token.span().begin()
                || cue.first() == sentence.firstToken()
                || words.is(analysis.token(cue.first() - 1).fold(), WordClass.PARTICLE)
                || analysis.token(cue.first() - 1).kind() == Token.Kind.MARK
                || kinds.is(analysis.token(cue.first() - 1).fold(), SpeechWords.WordClass.BEFORE_VERB);
        return !opens
                || cue.end() >= sentence.endToken()
                || analysis.token(cue.end()).fold().endsWith("ين")
                || analysis.token(cue.end()).fold().equals("ان")
                        && cue.cue().key().equals("dawwana")
                || !analysis.token(cue.end()).isWord();
    }

    /** «نعتقد أن» in somebody's words is part of what he says; «قلنا إن» reports. */
    private boolean isFirstPersonPresent(CueMatch cue) {
        if (cue.cue().key().equals("itaqada")
                && analysis.token(cue.end() - 1).text().contains("أ")) {
            return true;
        }
        return cue.form().agreement() == Agreement.FIRST_PERSON
                && (cue.form().shape() == Shape.PRESENT
                        || said.around(cue.span()).isEmpty());
    }

    /** «العملية تؤكد أن …», «هذا يؤكد قدرة …», «الدلائل التي تؤكد …»: what stands before a present verb is no speaker. */
    private boolean hasThingAsSubject(CueMatch cue, Sentence sentence) {
        if (cue.form().shape() != Shape.PRESENT
                || cue.first() <= sentence.firstToken()
                || cue.span().begin() > analysis.token(cue.first()).span().begin()
                || cue.cue().key().equals("afada")) {
            return false;
        }
        Token before = analysis.token(cue.first() - 1);
        boolean subjectFollows = cue.end() < sentence.endToken()
                && phrases.from(cue.end())
                        .filter(p -> !p.hasAttachedPreposition())
                        .isPresent();
        if (isDemonstrativeSubject(cue.first() - 1, sentence)) {
            return true;
        }
        if (words.is(before.fold(), WordClass.RELATIVE)
                && !subjectFollows
                && cue.first() > sentence.firstToken() + 1
                && analysis.token(cue.first() - 2).isWord()
                && earlier.described(cue.first()).isEmpty()) {
            return true;
        }
        return before.isWord()
                && !subjectFollows
                && !words.isAny(before.fold())
                && speakers.subjectBefore(cue.first()).isEmpty();
    }

    /** «إن هذا يؤكد …», not «بعد ذلك يؤكد …». */
    private boolean isDemonstrativeSubject(int at, Sentence sentence) {
        return words.is(analysis.token(at).fold(), WordClass.DEMONSTRATIVE)
                && (at == sentence.firstToken()
                        || !analysis.token(at - 1).isWord()
                        || words.is(analysis.token(at - 1).fold(), WordClass.COMPLEMENTIZER));
    }

    /** «يذكر أن …» opens background; nobody says it. */
    private boolean isImpersonal(CueMatch cue, Sentence sentence) {
        return cue.form().shape() == Shape.PRESENT
                && cue.form().agreement() == Agreement.MASCULINE
                && cue.first() <= sentence.firstToken() + 1
                && cue.end() < sentence.endToken()
                && (analysis.token(cue.end()).fold().startsWith("ان")
                        || analysis.token(cue.end()).fold().equals("الي"))
                && phrases.at(Math.max(0, cue.first() - 1)).isEmpty();
    }

    /** «أبلغه أن», «أخبرهم بأن»: the pronoun is the one who is told. */
    private static boolean tellsSomebody(CueMatch cue) {
        return cue.cue().key().equals("ablagha")
                || cue.cue().key().equals("akhbara")
                || cue.cue().key().equals("wasafa");
    }

    /** «التأكيد على أن» counts as a claim; a bare verbal noun of a topic does not. */
    boolean masdarFits(CueMatch cue, Content content) {
        if (cue.cue().kind() == Cue.Kind.MASDAR) {
            return true;
        }
        boolean aim = analysis.token(cue.first()).fold().startsWith("ل")
                || cue.first() > 0 && analysis.token(cue.first() - 1).fold().equals("او");
        boolean subject = content.opener() > cue.end()
                && speakers.subjectIn(cue.end(), content.opener())
                        .filter(this::isSomebody)
                        .isPresent();
        return !aim
                && (!content.form().equals("np")
                        || subject && cue.cue().key().equals("aalana")
                        || cue.cue().key().equals("ittahama"));
    }

    private boolean isSomebody(Found found) {
        return found.participant()
                .link()
                .map(l -> linked.links().get(l).mention())
                .map(m -> !(m instanceof Mention.Name name && name.kind() == Mention.Kind.PLACE))
                .orElse(speakers.isAnaphor(found));
    }
}
