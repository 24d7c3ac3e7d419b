package org.isnad.claims;

import java.util.Optional;
import java.util.Set;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Quotation;
import org.isnad.analysis.Sentence;
import org.isnad.analysis.Token;
import org.isnad.lexicon.cues.CueForm.Shape;
import org.isnad.lexicon.morphology.Tense;
import org.isnad.syntax.FunctionWords;
import org.isnad.syntax.NounPhrases;
import org.isnad.syntax.SpeechVerbs;
import org.isnad.syntax.Verbs;

/**
 * Finds what a cue reports. The first of these that the cue takes wins: «أن …», a quotation, a colon, a preposition with a proposition
 * («على ضرورة …»), a nominalised proposition after the subject («أعلن الوزير رفض …»).
 */
final class ContentFinder {
    private static final int REACH = 45;
    private static final int REACH_OF_PHRASE = 25;
    private static final int REACH_OF_PARTICIPLE = 9;
    private static final int REACH_OF_WEAK = 16;
    private static final int NEAR_PHRASE = 4;
    private static final int REACH_OF_MASDAR = 8;
    private static final int LONG_PHRASE = 6;
    private static final int NEAR_QUOTE = 10;
    /** A quotation shorter than this may be a name or scare quotes. */
    private static final int SHORTEST_QUOTE = 4;
    /** «وفي الوقت الذي قالت …». */
    private static final int LONGEST_OPENING = 4;
    /** What outlets do with others' statements: «نقلت الصحف تأكيد الرئيس أن». */
    private static final Set<String> RELAYING = Set.of("naqala", "abraza", "awrada");

    private final Analysis analysis;
    private final Quotes quotes;
    private final NounPhrases phrases;
    private final Verbs verbs;
    private final SpeechVerbs speech;
    private final Propositions propositions;
    private final TokenKinds kinds;
    private final Media media;
    private final Complementisers complementisers;
    private final Extents extents;
    private final NominalContents nominals;

    ContentFinder(
            Analysis analysis,
            Quotes quotes,
            NounPhrases phrases,
            Verbs verbs,
            SpeechVerbs speech,
            Propositions propositions,
            FunctionWords words,
            TokenKinds kinds,
            Media media,
            Extents extents,
            NominalContents nominals) {
        this.analysis = analysis;
        this.quotes = quotes;
        this.phrases = phrases;
        this.verbs = verbs;
        this.speech = speech;
        this.propositions = propositions;
        this.kinds = kinds;
        this.media = media;
        this.complementisers = new Complementisers(analysis, phrases, words, kinds);
        this.extents = extents;
        this.nominals = nominals;
    }

    /** The content that follows a cue. */
    Optional<Content> after(CueMatch cue) {
        Sentence sentence = analysis.sentenceOf(analysis.token(cue.first()));
        int limit = extents.limit(cue.first(), sentence.endToken());
        int reach = Math.min(limit, cue.end() + reach(cue));
        if (isBareSpeech(cue, limit)) {
            return clause(cue, cue.end(), cue.end(), limit, "colon");
        }
        Optional<Content> weak = Optional.empty();
        int weakUntil = reach;
        for (int at = cue.end(); at < reach; at++) {
            Token token = analysis.token(at);
            if (weak.isPresent() && at > weakUntil) {
                return weak;
            }
            if (at > cue.end() && isDescription(at)) {
                int after = afterDescription(at, limit);
                if (after > at) {
                    at = after - 1;
                    continue;
                }
            }
            if (leadsToOtherReport(cue, at) || at > cue.end() && (isNextCircumstance(at) || isAside(at))) {
                break;
            }
            if (cue.cue().takes("clause") && complementisers.isComplementiser(cue, at)) {
                return clause(cue, at + 1, at, limit, "clause");
            }
            if (cue.cue().takes("question") && isQuestion(at)) {
                return clause(cue, at, at, limit, "clause");
            }
            if (token.isMark(":")
                    && !isTimeOfDay(at)
                    && (cue.cue().takes("colon") || cue.cue().takes("quote"))) {
                return colon(cue, at, limit);
            }
            if (quotes.isOpening(at)) {
                Quotation quotation = quotes.startingAt(at + 1).orElseThrow();
                if (cue.cue().takes("quote") && isSpeech(quotation, at, cue)) {
                    return Optional.of(extents.quotation(quotation, at, "quote"));
                }
                if (quotation.endToken() < limit && !nounPhraseOnly(cue, at)) {
                    at = quotation.endToken();
                    continue;
                }
            }
            if (token.kind() == Token.Kind.MARK && ".؛;؟!".contains(token.text())) {
                break;
            }
            if (isTooFarForPhrase(cue, at) || kinds.isEachOf(at)) {
                continue;
            }
            if (nominals.isRefused(cue, at, limit)) {
                break;
            }
            Optional<Content> governed = nominals.governed(cue, at, limit);
            if (governed.isPresent()) {
                return governed;
            }
            if (nominals.takesPhrase(cue) && at < cue.end() + REACH_OF_PHRASE && weak.isEmpty()) {
                if (nominals.isProposition(cue, at)) {
                    return extents.phrase(cue, at, analysis.token(at).span().begin(), at, limit);
                }
                if (nominals.isAnyPhrase(cue, at)) {
                    weak = extents.phrase(cue, at, analysis.token(at).span().begin(), at, limit);
                    weakUntil = at + LONG_PHRASE;
                }
            }
            if (at > cue.end() && (isOtherVerb(at) || isRelativeReport(at))) {
                break;
            }
        }
        return weak;
    }

    /**
     * «موقع البلد، الذي يصف نفسه بأنه مستقل، إن …», «الرئيس الذي وصفها بأنها ورم، إن …», «مسؤول، طلب عدم ذكر اسمه، أن …»: what stands
     * before the comma describes the subject.
     */
    private boolean isDescription(int at) {
        return kinds.isAfterRelative(at + 1)
                || TokenKinds.isComma(analysis.token(at - 1))
                        && kinds.is(analysis.token(at).fold(), SpeechWords.WordClass.ANONYMITY);
    }

    /** The «إن» after the comma that closes a description; its beginning where there is none. */
    private int afterDescription(int begin, int limit) {
        for (int at = begin + 1; at < Math.min(limit, begin + REACH_OF_PHRASE); at++) {
            if (TokenKinds.isComma(analysis.token(at - 1))
                    && kinds.is(analysis.token(at).fold(), SpeechWords.WordClass.THAT)) {
                return at;
            }
        }
        return begin;
    }

    /** «وأضاف تمت مناقشة …», «وقال لقد …»: a clause with nothing that leads into it; not «وقال هذا المصدر». */
    private boolean isBareSpeech(CueMatch cue, int limit) {
        if (cue.form().shape() != Shape.PAST
                || !cue.cue().takes("colon")
                || cue.cue().strength() < 1
                || cue.end() + 2 >= limit
                || kinds.isEachOf(cue.end())
                || phrases.at(cue.end()).isPresent()) {
            return false;
        }
        return propositions.isOpener(analysis.token(cue.end()).fold())
                && !media.isSource(analysis.token(cue.end() + 1));
    }

    /** «عبّر عن شكره، مؤكداً أن»: what follows is the participle's. */
    private boolean isNextCircumstance(int at) {
        Token token = analysis.token(at);
        return token.isWord()
                && phrases.at(at).isEmpty()
                && !speech.isSaying(token)
                && !analysis.token(Math.min(at + 1, analysis.tokens().size() - 1))
                        .isMark(":")
                && (speech.isPlainCircumstance(token)
                        || TokenKinds.isComma(analysis.token(at - 1)) && propositions.isAccusativeParticiple(token)
                        || speech.isCircumstance(token) && TokenKinds.isComma(analysis.token(at - 1)));
    }

    /** «، في إشارة إلى …»: what follows is the narrator's. */
    private boolean isAside(int at) {
        return analysis.token(at).fold().equals("اشاره")
                && analysis.token(at - 1).fold().equals("في")
                && at >= 2
                && TokenKinds.isComma(analysis.token(at - 2));
    }

    /** «نقلت سانا عن الوزير قوله إن», «ختم بالقول إن»: the clause belongs to the verbal noun, «جدد التأكيد أن» to both. */
    private boolean leadsToOtherReport(CueMatch cue, int at) {
        return cue.form().isFinite()
                && phrases.at(at).isEmpty()
                && (speech.isVerbalNounOfSpeech(analysis.token(at))
                        || RELAYING.contains(cue.cue().key()) && speech.isVerbalNoun(analysis.token(at)));
    }

    /** «12:15» has a colon of its own. */
    private boolean isTimeOfDay(int colon) {
        return colon > 0
                && colon + 1 < analysis.tokens().size()
                && analysis.token(colon - 1).kind() == Token.Kind.NUMBER
                && analysis.token(colon + 1).kind() == Token.Kind.NUMBER;
    }

    /** A participle's or verbal noun's phrase stands close: «مشدداً على ضرورة», «إعلانه استقالته». */
    private boolean isTooFarForPhrase(CueMatch cue, int at) {
        return switch (cue.form().shape()) {
            case PARTICIPLE -> at >= cue.end() + NEAR_PHRASE && !cue.cue().takes("ب!") || commaBetween(cue.end(), at);
            case MASDAR -> cue.form().suffixed() && at > cue.end() + 1;
            default -> false;
        };
    }

    private boolean commaBetween(int from, int to) {
        for (int at = from; at < to; at++) {
            if (TokenKinds.isComma(analysis.token(at))) {
                return true;
            }
        }
        return false;
    }

    private static int reach(CueMatch cue) {
        return switch (cue.form().shape()) {
            case PARTICIPLE -> REACH_OF_PARTICIPLE;
            case MASDAR -> cue.form().suffixed() ? REACH_OF_PARTICIPLE + 1 : REACH_OF_MASDAR;
            case FIXED -> cue.cue().strength() < 0.9 ? REACH_OF_MASDAR / 2 : REACH;
            default -> cue.cue().strength() < 0.9 ? REACH_OF_WEAK : REACH;
        };
    }

    /** «تساءل كم فرقة يملك», «سئل عما إذا كان»: a question tells what is asked. */
    private boolean isQuestion(int at) {
        return phrases.at(at).isEmpty()
                && propositions.isQuestion(analysis.token(at).fold());
    }

    private Optional<Content> clause(CueMatch cue, int first, int opener, int limit, String form) {
        int from = first;
        if (from < limit && analysis.token(from).isMark(":")) {
            from++;
        }
        boolean described = cue.first() > 1 && isDescription(cue.first() - 1);
        int end = described ? afterDescription(from, limit) : from;
        return extents.clause(from, opener, end > from ? end - 1 : mainClause(cue, from, limit), form, true)
                .filter(c -> !cue.cue().not().contains(analysis.token(c.first()).fold()));
    }

    /** «بينما قالت الحكومة إن الأوضاع مستقرة، واصل المتظاهرون …»: the comma before the main clause; the limit where there is none. */
    private int mainClause(CueMatch cue, int from, int limit) {
        int opening = analysis.sentenceOf(analysis.token(cue.first())).firstToken() + LONGEST_OPENING;
        if (cue.first() == 0
                || cue.first() > opening
                || !kinds.is(analysis.token(cue.first() - 1).fold(), SpeechWords.WordClass.WHILE)) {
            return limit;
        }
        for (int at = from + 2; at < limit; at++) {
            if (TokenKinds.isComma(analysis.token(at - 1))
                    && verbs.finite(at)
                            .filter(v -> v.segment().proclitics().isEmpty())
                            .filter(v -> v.reading().tense() == Tense.PAST)
                            .isPresent()) {
                return at - 1;
            }
        }
        return limit;
    }

    /** A quotation that is speech, not a name: «أكدت «سنتكوم» أن …», «أفاد «المرصد السوري لحقوق الإنسان» بأن …». */
    private boolean isSpeech(Quotation quotation, int mark, CueMatch cue) {
        int length = quotation.endToken() - quotation.firstToken();
        if (length <= LONG_PHRASE
                && mark > 0
                && (media.isOutlet(analysis.token(mark - 1)) || isLam(analysis.token(mark - 1)))) {
            return false;
        }
        int after = quotation.endToken() + 1;
        boolean subject = after < analysis.tokens().size() && complementisers.isComplementiser(cue, after);
        if (length <= LONG_PHRASE && (subject || colonAfter(quotation))) {
            return false;
        }
        boolean weak = cue.cue().strength() < 0.9;
        if (weak && (cue.form().shape() == Shape.PRESENT || mark > cue.end() + NEAR_QUOTE)) {
            return false;
        }
        if (length > LONG_PHRASE || !weak && length >= SHORTEST_QUOTE) {
            return true;
        }
        if (weak && cue.cue().strength() < 0.75) {
            return false;
        }
        int next = quotation.endToken() + 1;
        Sentence sentence = analysis.sentenceOf(analysis.token(cue.first()));
        boolean last = next >= sentence.endToken() - 1
                || analysis.token(next).isMark("،")
                || analysis.token(next).isMark(".");
        return length >= SHORTEST_QUOTE && last || length >= 2 && last && (!weak || mark > cue.end());
    }

    /** «يقول وزير «أقوى دولة»: …»: the speech begins after the colon. */
    private boolean colonAfter(Quotation quotation) {
        int end = analysis.sentenceOf(analysis.token(quotation.firstToken())).endToken();
        for (int at = quotation.endToken() + 1; at < Math.min(end - 1, quotation.endToken() + NEAR_QUOTE); at++) {
            if (analysis.token(at).isMark(":")) {
                return true;
            }
        }
        return false;
    }

    /** «لـ«عكاظ»»: the letter stands alone before a mark. */
    private static boolean isLam(Token token) {
        return token.fold().equals("ل") || token.fold().equals("لل");
    }

    private boolean nounPhraseOnly(CueMatch cue, int at) {
        return at == cue.end() && nominals.takesPhrase(cue);
    }

    private Optional<Content> colon(CueMatch cue, int at, int limit) {
        int first = at + 1;
        while (first < limit
                && (kinds.is(analysis.token(first).fold(), SpeechWords.WordClass.THAT)
                        || analysis.token(first).isMark(":"))) {
            first++;
        }
        if (first < limit) {
            return extents.clause(first, at, limit, quotes.isOpening(first) ? "quote" : "colon", true);
        }
        int next = analysis.token(at).sentence() + 1;
        if (next < analysis.sentences().size() && analysis.sentences().get(next).isText()) {
            Sentence following = analysis.sentences().get(next);
            return extents.clause(following.firstToken(), at, following.endToken(), "colon", true);
        }
        return Optional.empty();
    }

    /** «وثيقة وصفها بأنها», «الهجمات التي قال إنها»: a report inside a relative clause keeps its content. */
    private boolean isRelativeReport(int at) {
        return kinds.isAfterRelative(at) && speech.isReport(analysis.token(at));
    }

    /** «وقال …» of another clause ends the search. */
    private boolean isOtherVerb(int at) {
        return (speech.startsReport(analysis.token(at))
                        || speech.startsReportOfIt(analysis.token(at))
                        || speech.isSurelySaid(analysis.token(at)))
                && !kinds.isAfterRelative(at);
    }
}
