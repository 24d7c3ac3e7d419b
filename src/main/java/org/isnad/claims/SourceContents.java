package org.isnad.claims;

import java.util.Optional;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Quotation;
import org.isnad.analysis.Sentence;
import org.isnad.analysis.Token;
import org.isnad.analysis.Token.Segment;
import org.isnad.syntax.ClauseBoundaries;
import org.isnad.syntax.FunctionWords;
import org.isnad.syntax.FunctionWords.WordClass;
import org.isnad.syntax.NounPhrases;
import org.isnad.text.Span;

/** What is reported around a source or before a cue: «وفق سانا، فإن …», «…، كما أعلن الوزير», the words after a headline's colon. */
final class SourceContents {
    private static final int REACH_OF_PHRASE = 25;
    private static final int REACH_OF_WEAK = 16;
    private static final int NEAR_PHRASE = 4;
    /** A quotation shorter than this may be a name or scare quotes. */
    private static final int SHORTEST_QUOTE = 4;

    private final Analysis analysis;
    private final Quotes quotes;
    private final NounPhrases phrases;
    private final ClauseBoundaries boundaries;
    private final Propositions propositions;
    private final FunctionWords words;
    private final TokenKinds kinds;
    private final Extents extents;

    SourceContents(
            Analysis analysis,
            Quotes quotes,
            NounPhrases phrases,
            ClauseBoundaries boundaries,
            Propositions propositions,
            FunctionWords words,
            TokenKinds kinds,
            Extents extents) {
        this.analysis = analysis;
        this.quotes = quotes;
        this.phrases = phrases;
        this.boundaries = boundaries;
        this.propositions = propositions;
        this.words = words;
        this.kinds = kinds;
        this.extents = extents;
    }

    /** The content that follows a source: «وفق سانا، فإن …». */
    Optional<Content> afterSource(int from, int sourceEnd) {
        Sentence sentence = analysis.sentenceOf(analysis.token(from));
        int limit = extents.limit(from, sentence.endToken());
        int comma = sourceEnd;
        while (comma < Math.min(limit, sourceEnd + NEAR_PHRASE) && !TokenKinds.isComma(analysis.token(comma))) {
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
            if (kinds.is(token.fold(), SpeechWords.WordClass.THEN)) {
                return extents.clause(
                        at + 1,
                        at,
                        limit,
                        "front",
                        token.fold().equals("فان") || token.fold().startsWith("فانه"));
            }
            if (at >= sourceEnd && (token.isMark("،") || token.isMark(":") || token.isMark(","))) {
                int next = at + 1;
                if (next < limit && kinds.is(analysis.token(next).fold(), SpeechWords.WordClass.THEN)) {
                    return extents.clause(next + 1, next, limit, "front", true);
                }
                if (next < limit && kinds.is(analysis.token(next).fold(), SpeechWords.WordClass.THAT)) {
                    next++;
                }
                return extents.clause(next, at, limit, "front", true);
            }
            if (at >= sourceEnd
                    && token.isWord()
                    && phrases.at(at).isEmpty()
                    && !isAdjective(at)
                    && !kinds.is(token.fold(), SpeechWords.WordClass.SELF)) {
                return extents.clause(at, at, limit, "front", true);
            }
        }
        return Optional.empty();
    }

    /** «المنظمة التي يوجد مقرها في نيويورك، فإن …»: the comma or «فإن» after a relative clause; the relative where neither follows. */
    private int afterRelative(int relative, int limit) {
        for (int at = relative + 1; at < Math.min(limit - 1, relative + REACH_OF_WEAK); at++) {
            if (TokenKinds.isComma(analysis.token(at))
                    || kinds.is(analysis.token(at).fold(), SpeechWords.WordClass.THEN)) {
                return at;
            }
        }
        return relative;
    }

    /** The content after a headline's colon. */
    Optional<Content> afterColon(int colon, int limit) {
        return extents.clause(colon + 1, colon, limit, quotes.isOpening(colon + 1) ? "quote" : "colon", true);
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
        int end = first < cueFirst ? boundaries.trim(first, cueFirst) : first;
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

    private boolean isAdjective(int at) {
        String fold = analysis.token(at).fold();
        return fold.startsWith("ال") && fold.length() > 4;
    }
}
