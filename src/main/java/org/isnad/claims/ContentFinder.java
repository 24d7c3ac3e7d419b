package org.isnad.claims;

import java.util.Optional;
import java.util.Set;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Quotation;
import org.isnad.analysis.Sentence;
import org.isnad.analysis.Token;
import org.isnad.analysis.Token.Segment;
import org.isnad.entities.Linked;
import org.isnad.lexicon.cues.CueForm.Shape;
import org.isnad.mentions.Mention;
import org.isnad.syntax.ClauseBoundaries;
import org.isnad.syntax.FunctionWords;
import org.isnad.syntax.FunctionWords.WordClass;
import org.isnad.syntax.NounPhrase;
import org.isnad.syntax.NounPhrases;
import org.isnad.text.Span;

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
    /** What outlets do with others' statements: «نقلت الصحف تأكيد الرئيس أن». */
    private static final Set<String> RELAYING = Set.of("naqala", "abraza", "awrada");

    /** A quotation shorter than this may be a name or scare quotes. */
    private static final int SHORTEST_QUOTE = 4;

    private static final int LONG_PHRASE = 6;
    private static final int NEAR_QUOTE = 10;
    private static final Set<String> AN =
            Set.of("ان", "انه", "انها", "انهم", "انهما", "اننا", "انني", "اني", "انا", "انك", "انكم", "انهن");
    private static final Set<String> FA_INNA = Set.of("فان", "فانه", "فانها", "فانهم", "فقد", "فلن", "فلم");
    /** Before «أن» these make it another clause's: «بعد أن», «يجب أن», «بدون أن». */
    private static final Set<String> OTHER_AN = Set.of(
            "بعد", "قبل", "منذ", "دون", "بدون", "غير", "الا", "كما", "حيث", "شرط", "مع", "رغم", "يجب", "يمكن", "ينبغي",
            "لا", "حتي", "كي", "خشيه", "لو", "يريد", "تريد", "المتوقع", "المقرر", "المنتظر", "المرتقب", "بد", "قرر",
            "حاول", "استطاع", "من", "في", "سوي", "بيد", "المفترض", "كاد", "عسي", "بشرط", "ما", "خاصه", "لاسيما", "سيما",
            "علما", "بما", "ذلك", "اذ", "فضلا", "لدرجه", "ريثما", "بعدما");

    private final Linked linked;
    private final Analysis analysis;
    private final Quotes quotes;
    private final NounPhrases phrases;
    private final ClauseBoundaries boundaries;
    private final Propositions propositions;
    private final FunctionWords words;
    private final TokenKinds kinds;
    private final Media media;

    ContentFinder(
            Linked linked,
            Quotes quotes,
            NounPhrases phrases,
            ClauseBoundaries boundaries,
            Propositions propositions,
            FunctionWords words,
            TokenKinds kinds,
            Media media) {
        this.linked = linked;
        this.analysis = linked.analysis();
        this.quotes = quotes;
        this.phrases = phrases;
        this.boundaries = boundaries;
        this.propositions = propositions;
        this.words = words;
        this.kinds = kinds;
        this.media = media;
    }

    /** The content that follows a cue. */
    Optional<Content> after(CueMatch cue) {
        Sentence sentence = analysis.sentenceOf(analysis.token(cue.first()));
        int limit = limit(cue.first(), sentence.endToken());
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
            if (leadsToOtherReport(cue, at) || at > cue.end() && (isNextCircumstance(at) || isAside(at))) {
                break;
            }
            if (cue.cue().takes("clause") && isComplementiser(cue, at)) {
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
                    return Optional.of(quotation(quotation, at, "quote"));
                }
                if (quotation.endToken() < limit && !nounPhraseOnly(cue, at)) {
                    at = quotation.endToken();
                    continue;
                }
            }
            if (token.kind() == Token.Kind.MARK && ".؛;؟!".contains(token.text())) {
                break;
            }
            if (isTooFarForPhrase(cue, at)) {
                continue;
            }
            if (isRefused(cue, at, limit)) {
                break;
            }
            Optional<Content> governed = governed(cue, at, limit);
            if (governed.isPresent()) {
                return governed;
            }
            if (takesPhrase(cue) && at < cue.end() + REACH_OF_PHRASE && weak.isEmpty()) {
                if (isProposition(cue, at)) {
                    return phrase(cue, at, analysis.token(at).span().begin(), at, limit);
                }
                if (isAnyPhrase(cue, at)) {
                    weak = phrase(cue, at, analysis.token(at).span().begin(), at, limit);
                    weakUntil = at + LONG_PHRASE;
                }
            }
            if (at > cue.end() && (isOtherVerb(at) || isRelativeReport(at))) {
                break;
            }
        }
        return weak;
    }

    /** «وأضاف تمت مناقشة …», «وقال لقد …»: a clause with nothing that leads into it. */
    private boolean isBareSpeech(CueMatch cue, int limit) {
        if (cue.form().shape() != Shape.PAST
                || !cue.cue().takes("colon")
                || cue.cue().strength() < 1
                || cue.end() + 2 >= limit
                || phrases.at(cue.end()).isPresent()) {
            return false;
        }
        return propositions.isOpener(analysis.token(cue.end()).fold());
    }

    /** «عبّر عن شكره، مؤكداً أن»: what follows is the participle's. */
    private boolean isNextCircumstance(int at) {
        Token token = analysis.token(at);
        return token.isWord()
                && phrases.at(at).isEmpty()
                && !boundaries.isSaying(token)
                && !analysis.token(Math.min(at + 1, analysis.tokens().size() - 1))
                        .isMark(":")
                && (boundaries.isPlainCircumstance(token)
                        || isComma(analysis.token(at - 1)) && propositions.isAccusativeParticiple(token)
                        || boundaries.isCircumstance(token) && isComma(analysis.token(at - 1)));
    }

    /** «، في إشارة إلى …»: what follows is the narrator's. */
    private boolean isAside(int at) {
        return analysis.token(at).fold().equals("اشاره")
                && analysis.token(at - 1).fold().equals("في")
                && at >= 2
                && isComma(analysis.token(at - 2));
    }

    private static boolean isComma(Token token) {
        return token.isMark("،") || token.isMark(",");
    }

    /** «نقلت سانا عن الوزير قوله إن», «ختم بالقول إن»: the clause belongs to the verbal noun, «جدد التأكيد أن» to both. */
    private boolean leadsToOtherReport(CueMatch cue, int at) {
        return cue.form().isFinite()
                && phrases.at(at).isEmpty()
                && (boundaries.isVerbalNounOfSpeech(analysis.token(at))
                        || RELAYING.contains(cue.cue().key()) && boundaries.isVerbalNoun(analysis.token(at)));
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
            if (isComma(analysis.token(at))) {
                return true;
            }
        }
        return false;
    }

    /** The content that follows a source: «وفق سانا، فإن …». */
    Optional<Content> afterSource(int from, int sourceEnd) {
        Sentence sentence = analysis.sentenceOf(analysis.token(from));
        int limit = limit(from, sentence.endToken());
        int comma = sourceEnd;
        while (comma < Math.min(limit, sourceEnd + NEAR_PHRASE) && !isComma(analysis.token(comma))) {
            comma++;
        }
        boolean described = comma < Math.min(limit, sourceEnd + NEAR_PHRASE);
        boolean relative =
                sourceEnd < limit && words.is(analysis.token(sourceEnd).fold(), WordClass.RELATIVE);
        for (int at = from; at < Math.min(limit, from + REACH_OF_PHRASE); at++) {
            Token token = analysis.token(at);
            if (relative && at == sourceEnd) {
                at = afterRelative(at, limit);
                token = analysis.token(at);
            }
            if (described && at >= sourceEnd && at < comma) {
                continue;
            }
            if (FA_INNA.contains(token.fold())) {
                return clause(
                        at + 1,
                        at,
                        limit,
                        "front",
                        token.fold().equals("فان") || token.fold().startsWith("فانه"));
            }
            if (at >= sourceEnd && (token.isMark("،") || token.isMark(":") || token.isMark(","))) {
                int next = at + 1;
                if (next < limit && FA_INNA.contains(analysis.token(next).fold())) {
                    return clause(next + 1, next, limit, "front", true);
                }
                if (next < limit && AN.contains(analysis.token(next).fold())) {
                    next++;
                }
                return clause(next, at, limit, "front", true);
            }
            if (at >= sourceEnd && token.isWord() && phrases.at(at).isEmpty() && !isAdjective(at)) {
                return clause(at, at, limit, "front", true);
            }
        }
        return Optional.empty();
    }

    /** «المنظمة التي يوجد مقرها في نيويورك، فإن …»: the comma or «فإن» after a relative clause; the relative where neither follows. */
    private int afterRelative(int relative, int limit) {
        for (int at = relative + 1; at < Math.min(limit - 1, relative + REACH_OF_WEAK); at++) {
            if (isComma(analysis.token(at))
                    || FA_INNA.contains(analysis.token(at).fold())) {
                return at;
            }
        }
        return relative;
    }

    /** The content after a headline's colon. */
    Optional<Content> afterColon(int colon, int limit) {
        return clause(colon + 1, colon, limit, quotes.isOpening(colon + 1) ? "quote" : "colon", true);
    }

    /** The content that stands before «…، وفق المصدر», «كما أعلن الوزير», «»، قال الوزير»: a quotation, else the sentence so far. */
    Optional<Content> before(int cueFirst) {
        Optional<Quotation> quotation =
                quotes.endingBefore(cueFirst).filter(q -> q.endToken() - q.firstToken() >= SHORTEST_QUOTE);
        if (quotation.isPresent() && isMostOfSentence(quotation.get(), cueFirst)) {
            Quotation q = quotation.get();
            return Optional.of(new Content(q.inner(), q.firstToken(), q.endToken(), cueFirst, "before"));
        }
        return sentenceBefore(cueFirst);
    }

    private boolean isMostOfSentence(Quotation quotation, int cueFirst) {
        int first = analysis.sentenceOf(analysis.token(cueFirst)).firstToken();
        int length = quotation.endToken() - quotation.firstToken();
        return 2 * length >= cueFirst - Math.min(first, quotation.firstToken());
    }

    /** A quotation that ends right before a cue. */
    Optional<Content> quotationBefore(int cueFirst) {
        return quotes.endingBefore(cueFirst)
                .filter(q -> q.endToken() - q.firstToken() >= SHORTEST_QUOTE)
                .map(q -> new Content(q.inner(), q.firstToken(), q.endToken(), cueFirst, "before"));
    }

    private Optional<Content> sentenceBefore(int cueFirst) {
        Sentence sentence = analysis.sentenceOf(analysis.token(cueFirst));
        int first = sentence.firstToken();
        while (first < cueFirst && skippedAtStart(first)) {
            first++;
        }
        int end = first < cueFirst ? boundaries.trim(analysis, first, cueFirst) : first;
        if (end - first < 2) {
            return Optional.empty();
        }
        int begin = analysis.token(first).span().begin();
        Token head = analysis.token(first);
        if (first == sentence.firstToken()
                && head.isWord()
                && phrases.at(first).isEmpty()
                && head.fold().startsWith("و")
                && !propositions.isVerbForm(head.fold())) {
            for (Segment segment : head.segments()) {
                if (segment.proclitics().equals("و")) {
                    begin = segment.span().begin();
                }
            }
        }
        Span span = new Span(begin, analysis.token(end - 1).span().end());
        return Optional.of(new Content(span, first, end, cueFirst, "before"));
    }

    private boolean skippedAtStart(int at) {
        Token token = analysis.token(at);
        return token.kind() == Token.Kind.MARK
                || token.fold().equals("كما")
                || token.fold().equals("و");
    }

    private int limit(int at, int sentenceEnd) {
        return quotes.around(at)
                .map(q -> q.endToken() > sentenceEnd ? sentenceEnd : q.endToken())
                .orElse(sentenceEnd);
    }

    private static int reach(CueMatch cue) {
        return switch (cue.form().shape()) {
            case PARTICIPLE -> REACH_OF_PARTICIPLE;
            case MASDAR -> cue.form().suffixed() ? REACH_OF_PARTICIPLE + 1 : REACH_OF_MASDAR;
            case FIXED -> cue.cue().strength() < 0.9 ? REACH_OF_MASDAR / 2 : REACH;
            default -> cue.cue().strength() < 0.9 ? REACH_OF_WEAK : REACH;
        };
    }

    /** «أن», «إن», «بأنه», not the «أن» of «بعد أن», «إضافة إلى أن», nor the «إن» that means whether. */
    private boolean isComplementiser(CueMatch cue, int at) {
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
        if (token.text().startsWith("إن")
                && token.fold().equals("ان")
                && cue.cue().strength() < 0.9) {
            return false;
        }
        String before = analysis.token(at - 1).fold();
        if (before.equals("علي") || before.equals("الي") || before.equals("عن")) {
            return cue.cue().takes(before)
                    || cue.cue().takes(before + "!")
                    || cue.cue().takes("+" + before);
        }
        return !OTHER_AN.contains(before);
    }

    /** «تساءل كم فرقة يملك», «سئل عما إذا كان»: a question tells what is asked. */
    private boolean isQuestion(int at) {
        return phrases.at(at).isEmpty()
                && propositions.isQuestion(analysis.token(at).fold());
    }

    private static boolean isAn(Token token) {
        String fold = token.fold();
        return token.isWord()
                && (AN.contains(fold) || fold.startsWith("ب") && fold.length() > 2 && AN.contains(fold.substring(1)));
    }

    private Optional<Content> clause(CueMatch cue, int first, int opener, int limit, String form) {
        int from = first;
        if (from < limit && analysis.token(from).isMark(":")) {
            from++;
        }
        return clause(from, opener, limit, form, true)
                .filter(c -> !cue.cue().not().contains(analysis.token(c.first()).fold()));
    }

    private Optional<Content> clause(int first, int opener, int limit, String form, boolean skipMark) {
        if (first >= limit) {
            return Optional.empty();
        }
        if (skipMark && quotes.isOpening(first)) {
            Quotation quotation = quotes.startingAt(first + 1).orElseThrow();
            if (endsThere(quotation, limit)) {
                return Optional.of(quotation(quotation, opener, form));
            }
            first++;
        }
        int end = boundaries.end(analysis, phrases, first, limit);
        return end > first
                ? Optional.of(new Content(analysis.span(first, end), first, end, opener, form))
                : Optional.empty();
    }

    /** Whether the content is the quotation alone: it is long, or nothing of the clause follows it. */
    private boolean endsThere(Quotation quotation, int limit) {
        int length = quotation.endToken() - quotation.firstToken();
        if (length > LONG_PHRASE) {
            return true;
        }
        int next = quotation.endToken() + 1;
        return length >= 2
                && (next >= limit
                        || analysis.token(next).kind() == Token.Kind.MARK
                        || boundaries.isCircumstance(analysis.token(next)));
    }

    private Content quotation(Quotation quotation, int opener, String form) {
        int end = quotes.endWithContinuations(quotation);
        if (!quotation.closed() && end == quotation.endToken()) {
            Sentence sentence = analysis.sentenceOf(analysis.token(quotation.firstToken()));
            end = boundaries.end(analysis, phrases, quotation.firstToken(), Math.min(end, sentence.endToken()));
        }
        int trimmed = boundaries.trim(analysis, quotation.firstToken(), end);
        return new Content(
                analysis.span(quotation.firstToken(), trimmed), quotation.firstToken(), trimmed, opener, form);
    }

    /** A quotation that is speech, not a name: «أكدت «سنتكوم» أن …». */
    private boolean isSpeech(Quotation quotation, int mark, CueMatch cue) {
        int length = quotation.endToken() - quotation.firstToken();
        if (length <= LONG_PHRASE
                && mark > 0
                && (media.isOutlet(analysis.token(mark - 1)) || isLam(analysis.token(mark - 1)))) {
            return false;
        }
        if (length <= LONG_PHRASE && colonAfter(quotation)) {
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
        return length >= SHORTEST_QUOTE && last || length >= 2 && last && mark > cue.end();
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
        return at == cue.end() && takesPhrase(cue);
    }

    private Optional<Content> colon(CueMatch cue, int at, int limit) {
        int first = at + 1;
        while (first < limit
                && (AN.contains(analysis.token(first).fold())
                        || analysis.token(first).isMark(":"))) {
            first++;
        }
        if (first < limit) {
            return clause(first, at, limit, quotes.isOpening(first) ? "quote" : "colon", true);
        }
        int next = analysis.token(at).sentence() + 1;
        if (next < analysis.sentences().size() && analysis.sentences().get(next).isText()) {
            Sentence following = analysis.sentences().get(next);
            return clause(following.firstToken(), at, following.endToken(), "colon", true);
        }
        return Optional.empty();
    }

    /** «على ضرورة …», «إلى المشاكل التي …», «بوجود …». */
    private Optional<Content> governed(CueMatch cue, int at, int limit) {
        Token token = analysis.token(at);
        if (!token.isWord() || at >= cue.end() + REACH_OF_PHRASE) {
            return Optional.empty();
        }
        String fold = token.fold();
        boolean any = cue.cue().takes(fold + "!");
        if (fold.length() > 1
                && (any || cue.cue().takes(fold))
                && at + 1 < limit
                && phrases.at(at).isEmpty()) {
            int head = at + 1;
            boolean quoted = quotes.isOpening(head);
            head = quoted ? head + 1 : head;
            if (head >= limit || !analysis.token(head).isWord() || isAn(analysis.token(head))) {
                return Optional.empty();
            }
            String stem = analysis.token(head).fold();
            if (cue.cue().not().contains(stem)) {
                return Optional.empty();
            }
            boolean fits = any
                    || propositions.isHead(stem)
                    || (propositions.isHappening(stem) || phrases.at(head).isEmpty()) && hasRelative(head, limit);
            return fits ? phrase(cue, head, analysis.token(head).span().begin(), at, limit) : Optional.empty();
        }
        boolean anyB = cue.cue().takes("ب!");
        if ((anyB || cue.cue().takes("ب")) && !words.isAny(fold)) {
            for (Segment segment : token.segments()) {
                if (segment.proclitics().equals("ب")
                        && (propositions.isHead(segment.stem())
                                || anyB && segment.stem().startsWith("ال")
                                || anyB && at == cue.end() && phrases.at(at).isEmpty())) {
                    return phrase(cue, at, segment.span().begin(), at, limit);
                }
            }
        }
        return Optional.empty();
    }

    /** «أعرب عن شكره»: neither this nor what follows is a claim. */
    private boolean isRefused(CueMatch cue, int at, int limit) {
        String fold = analysis.token(at).fold();
        return (cue.cue().takes(fold) || cue.cue().takes(fold + "!"))
                && fold.length() > 1
                && at + 1 < limit
                && cue.cue().not().contains(analysis.token(at + 1).fold());
    }

    private boolean hasRelative(int head, int limit) {
        for (int i = head + 1; i < Math.min(limit, head + LONG_PHRASE); i++) {
            if (words.is(analysis.token(i).fold(), WordClass.RELATIVE)) {
                return true;
            }
        }
        return false;
    }

    /** «سيعلن أسماء الفائزين» promises, it does not report. */
    boolean isFuture(CueMatch cue) {
        return cue.form().shape() == Shape.PRESENT
                && analysis.token(cue.first()).fold().replaceFirst("^[وف]", "").startsWith("س");
    }

    private boolean takesPhrase(CueMatch cue) {
        boolean doubtful = cue.form().shape() == Shape.PRESENT && cue.cue().strength() < 1;
        return !isFuture(cue) && !doubtful && takesAnyPhrase(cue);
    }

    private static boolean takesAnyPhrase(CueMatch cue) {
        return cue.cue().takes("np") || cue.cue().takes("np!");
    }

    /** Whether a nominalised proposition begins at a token after the cue. */
    private boolean isProposition(CueMatch cue, int at) {
        Token token = analysis.token(at);
        if (!token.isWord()
                || kinds.isTime(at)
                || isPreposition(at) && !propositions.isListed(token.fold())
                || isPartOfPhrase(cue, at)
                || cue.cue().not().contains(token.fold())) {
            return false;
        }
        boolean governed = at > cue.end() && (isPreposition(at - 1) || isAfterRelative(at))
                || at > cue.end() && isConstruct(at - 1, cue.end());
        if (governed) {
            return false;
        }
        return propositions.isHead(token) || isDefiniteProposition(cue, at);
    }

    /** «أعلنت الشرطة العثور على …», «أكد الوزير الحاجة إلى …»: a verbal noun with the article and the preposition it governs. */
    private boolean isDefiniteProposition(CueMatch cue, int at) {
        String fold = analysis.token(at).fold();
        return cue.form().isFinite()
                && fold.startsWith("ال")
                && propositions.isHead(fold.substring(2))
                && at + 2 < analysis.tokens().size()
                && isPreposition(at + 1)
                && (at == cue.end()
                        || phrases.at(at - 1).isPresent()
                        || !analysis.token(at - 1).fold().startsWith("ال"));
    }

    /** Inside a name or title; but «الناطق صحة» is a title and the next noun, since a definite noun takes no complement. */
    private boolean isPartOfPhrase(CueMatch cue, int at) {
        Optional<NounPhrase> phrase = phrases.at(at);
        if (phrase.isEmpty()) {
            return false;
        }
        String fold = analysis.token(at).fold();
        if (phrase.get().firstToken() == at) {
            boolean nominal = linked.links().get(phrase.get().head()).mention() instanceof Mention.Nominal;
            return at == cue.end() || !propositions.isListed(fold) && !(nominal && propositions.isHead(fold));
        }
        String before = analysis.token(at - 1).fold();
        return !(before.startsWith("ال")
                && !fold.startsWith("ال")
                && at == phrase.get().endToken() - 1);
    }

    /** For cues that take any noun phrase («أكد صحة الخبر», «نفيه الهجوم»): the noun right after the subject. */
    private boolean isAnyPhrase(CueMatch cue, int at) {
        Token token = analysis.token(at);
        if (!token.isWord() || !cue.cue().takes("np!") || cue.cue().not().contains(token.fold())) {
            return false;
        }
        if (at == cue.end() && cue.form().shape() == Shape.MASDAR && cue.form().suffixed()) {
            return !words.isAny(token.fold());
        }
        if (phrases.at(at).isPresent()) {
            return false;
        }
        boolean afterSubject = at == cue.end() && cue.form().shape() == Shape.PARTICIPLE
                || at > cue.end()
                        && phrases.at(at - 1)
                                .map(p -> p.endToken() == at && isSubject(p, cue))
                                .orElse(false);
        return afterSubject
                && !propositions.isAdjective(token.fold())
                && !token.fold().startsWith("ال")
                && !words.isAny(token.fold())
                && token.fold().length() > 2
                && !isAdverbial(token.fold());
    }

    private boolean isSubject(NounPhrase phrase, CueMatch cue) {
        return phrase.firstToken() == cue.end() && !phrase.hasAttachedPreposition();
    }

    private boolean isAdverbial(String fold) {
        return fold.endsWith("ا") || fold.startsWith("ب") || fold.startsWith("ل") || fold.startsWith("و");
    }

    private boolean isPreposition(int at) {
        return words.is(analysis.token(at).fold(), WordClass.PREPOSITION);
    }

    /** «وزير دفاع …»: a bare noun right before belongs to the subject. */
    private boolean isConstruct(int at, int cueEnd) {
        Token token = analysis.token(at);
        return at >= cueEnd
                && token.isWord()
                && phrases.at(at).isEmpty()
                && (propositions.isBody(token.fold())
                        || token.fold().equals("وزير")
                        || token.fold().equals("رئيس"));
    }

    private boolean isAdjective(int at) {
        String fold = analysis.token(at).fold();
        return fold.startsWith("ال") && fold.length() > 4;
    }

    private Optional<Content> phrase(CueMatch cue, int head, int begin, int opener, int limit) {
        int end = beforeBackground(head, boundaries.end(analysis, phrases, head, limit));
        if (end <= head || end - head < 2 && !cue.cue().takes("np!")) {
            return Optional.empty();
        }
        Span span = new Span(begin, analysis.token(end - 1).span().end());
        return Optional.of(new Content(span, head, end, opener, "np"));
    }

    /** «وكان …» after a noun phrase is the narrator's. */
    private int beforeBackground(int head, int end) {
        for (int at = head + 1; at < end; at++) {
            String fold = analysis.token(at).fold();
            if (fold.equals("وكان") || fold.equals("وكانت")) {
                return boundaries.trim(analysis, head, at);
            }
        }
        return end;
    }

    /** «وثيقة وصفها بأنها», «الهجمات التي قال إنها»: a report inside a relative clause keeps its content. */
    private boolean isRelativeReport(int at) {
        return isAfterRelative(at) && boundaries.isReport(analysis.token(at));
    }

    /** «وقال …» of another clause ends the search. */
    private boolean isOtherVerb(int at) {
        return (boundaries.startsReport(analysis.token(at)) || boundaries.startsReportOfIt(analysis.token(at)))
                && !isAfterRelative(at);
    }

    private boolean isAfterRelative(int at) {
        return at > 0 && words.is(analysis.token(at - 1).fold(), WordClass.RELATIVE);
    }
}
