package org.isnad.claims;

import java.util.Optional;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Quotation;
import org.isnad.analysis.Sentence;
import org.isnad.analysis.Token;
import org.isnad.syntax.ClauseBoundaries;
import org.isnad.syntax.FunctionWords;
import org.isnad.syntax.FunctionWords.WordClass;
import org.isnad.syntax.NounPhrases;
import org.isnad.syntax.SpeechVerbs;
import org.isnad.text.Span;

/** Where a content that begins at a token ends: with its quotation, its clause, or its noun phrase. */
final class Extents {
    private static final int LONG_PHRASE = 6;

    private final Analysis analysis;
    private final Quotes quotes;
    private final NounPhrases phrases;
    private final ClauseBoundaries boundaries;
    private final SpeechVerbs speech;
    private final FunctionWords words;

    Extents(
            Analysis analysis,
            Quotes quotes,
            NounPhrases phrases,
            ClauseBoundaries boundaries,
            SpeechVerbs speech,
            FunctionWords words) {
        this.analysis = analysis;
        this.quotes = quotes;
        this.phrases = phrases;
        this.boundaries = boundaries;
        this.speech = speech;
        this.words = words;
    }

    Optional<Content> clause(int first, int opener, int limit, String form, boolean skipMark) {
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
        int end = boundaries.end(first, limit);
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
                        || speech.isCircumstance(analysis.token(next)));
    }

    Content quotation(Quotation quotation, int opener, String form) {
        int end = quotes.endWithContinuations(quotation);
        if (!quotation.closed() && end == quotation.endToken()) {
            Sentence sentence = analysis.sentenceOf(analysis.token(quotation.firstToken()));
            end = boundaries.end(quotation.firstToken(), Math.min(end, sentence.endToken()));
        }
        int trimmed = boundaries.trim(quotation.firstToken(), end);
        return new Content(
                analysis.span(quotation.firstToken(), trimmed), quotation.firstToken(), trimmed, opener, form);
    }

    Optional<Content> phrase(CueMatch cue, int head, int begin, int opener, int limit) {
        int end = beforeBackground(head, opener, boundaries.end(head, limit));
        if (end <= head || end - head < 2 && !cue.cue().takes("np!")) {
            return Optional.empty();
        }
        Span span = new Span(begin, analysis.token(end - 1).span().end());
        return Optional.of(new Content(span, head, end, opener, "np"));
    }

    /** «وكان …», «، وخلال الزيارة …» after a noun phrase are the narrator's; «على ضرورة …، وعلى أهمية …» goes on. */
    private int beforeBackground(int head, int opener, int end) {
        for (int at = head + 1; at < end; at++) {
            String fold = analysis.token(at).fold();
            boolean begins = fold.equals("وكان") || fold.equals("وكانت");
            if (begins || TokenKinds.isComma(analysis.token(at - 1)) && isNewPreposition(at, opener)) {
                return boundaries.trim(head, at);
            }
        }
        return end;
    }

    private boolean isNewPreposition(int at, int opener) {
        String fold = analysis.token(at).fold();
        if (!fold.startsWith("و")
                || phrases.at(at).isPresent()
                || !words.is(fold.substring(1), WordClass.PREPOSITION)) {
            return false;
        }
        for (int i = opener; i < at; i++) {
            if (analysis.token(i).fold().equals(fold.substring(1))) {
                return false;
            }
        }
        return true;
    }

    int limit(int at, int sentenceEnd) {
        return quotes.around(at)
                .map(q -> q.endToken() > sentenceEnd ? sentenceEnd : q.endToken())
                .orElse(sentenceEnd);
    }
}
