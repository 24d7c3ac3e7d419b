package org.isnad.analysis;

import java.util.ArrayList;
import java.util.List;
import org.isnad.analysis.Sentence.Zone;
import org.isnad.text.Article;
import org.isnad.text.Normaliser;
import org.isnad.text.Span;

/**
 * Arabic news: paragraphs are lines; a sentence ends at . ! ? ؟ … before white space, or at a full stop that is glued between two
 * Arabic words («العالمية.موسكو»); the page's furniture is told by {@link Furniture}.
 */
public final class Arabic implements Language {
    private static final int LONGEST_HEADLINE_TOKENS = 40;

    private final Tokeniser tokeniser = new Tokeniser();
    private final Furniture furniture;
    private final Outlets outlets;
    private final Quotations quotations = new Quotations();

    public Arabic() {
        this.furniture = Furniture.load();
        this.outlets = Outlets.load();
    }

    @Override
    public Analysis analyse(Article article) {
        String text = article.text();
        List<Token> tokens = new ArrayList<>(text.length() / 5);
        List<Sentence> sentences = new ArrayList<>();
        Page page = furniture.read(article);
        int codePoint = 0;
        int paragraph = 0;
        int lineBegin = 0;
        while (lineBegin <= text.length()) {
            int lineEnd = text.indexOf('\n', lineBegin);
            lineEnd = lineEnd < 0 ? text.length() : lineEnd;
            int before = sentences.size();
            int begin = lineBegin;
            while (begin < lineEnd) {
                int end = sentenceEnd(text, begin, lineEnd);
                int length = text.codePointCount(begin, end);
                addSentence(
                        text,
                        begin,
                        end,
                        codePoint,
                        paragraph,
                        page.zoneOf(page.endOfByline(begin, end)),
                        page.endOfByline(begin, end),
                        tokens,
                        sentences);
                codePoint += length;
                begin = end;
            }
            if (sentences.size() > before) {
                paragraph++;
            }
            codePoint++;
            lineBegin = lineEnd + 1;
        }
        markHeadline(article, tokens, sentences);
        Article known = article.outlet().isPresent()
                ? article
                : outlets.find(article, sentences).map(article::withOutlet).orElse(article);
        return new Analysis(known, tokens, sentences, quotations.find(tokens, sentences));
    }

    private void addSentence(
            String text,
            int begin,
            int end,
            int codePoint,
            int paragraph,
            Zone zone,
            int bylineEnd,
            List<Token> tokens,
            List<Sentence> sentences) {
        if (bylineEnd > begin) {
            addPart(text, begin, bylineEnd, codePoint, paragraph, Zone.BYLINE, tokens, sentences);
            addPart(
                    text,
                    bylineEnd,
                    end,
                    codePoint + text.codePointCount(begin, bylineEnd),
                    paragraph,
                    zone,
                    tokens,
                    sentences);
        } else {
            addPart(text, begin, end, codePoint, paragraph, zone, tokens, sentences);
        }
    }

    private void addPart(
            String text,
            int begin,
            int end,
            int codePoint,
            int paragraph,
            Zone zone,
            List<Token> tokens,
            List<Sentence> sentences) {
        int first = tokens.size();
        tokeniser.tokenise(text, begin, end, codePoint, sentences.size(), tokens);
        if (tokens.size() > first) {
            Span span =
                    tokens.get(first).span().cover(tokens.get(tokens.size() - 1).span());
            sentences.add(new Sentence(sentences.size(), span, first, tokens.size(), paragraph, zone));
        }
    }

    /** The first line is the headline if it is marked as title, or is short and does not end as a sentence does. */
    private static void markHeadline(Article article, List<Token> tokens, List<Sentence> sentences) {
        int first = 0;
        while (first < sentences.size() && sentences.get(first).zone() != Zone.BODY) {
            first++;
        }
        if (first == sentences.size()) {
            return;
        }
        int paragraph = sentences.get(first).paragraph();
        int last = first;
        int length = 0;
        while (last < sentences.size() && sentences.get(last).paragraph() == paragraph) {
            length += sentences.get(last).endToken() - sentences.get(last).firstToken();
            last++;
        }
        boolean title = article.titleLength() > 0 && sentences.get(first).span().begin() < article.titleLength();
        Token end = tokens.get(sentences.get(last - 1).endToken() - 1);
        boolean looksIt = last < sentences.size() && length <= LONGEST_HEADLINE_TOKENS && !end.isMark(".");
        if (title || looksIt) {
            for (int i = first; i < last; i++) {
                Sentence s = sentences.get(i);
                if (s.zone() == Zone.BODY) {
                    sentences.set(
                            i,
                            new Sentence(
                                    s.index(), s.span(), s.firstToken(), s.endToken(), s.paragraph(), Zone.HEADLINE));
                }
            }
        }
    }

    private static int sentenceEnd(String text, int begin, int lineEnd) {
        for (int i = begin; i < lineEnd; i++) {
            if (!isStop(text.charAt(i)) || isInitial(text, begin, i)) {
                continue;
            }
            int after = i + 1;
            while (after < lineEnd && isStop(text.charAt(after))) {
                after++;
            }
            while (after < lineEnd && isClosing(text.charAt(after))) {
                after++;
            }
            if (after >= lineEnd || Tokeniser.isSpace(text.codePointAt(after)) || isGlued(text, begin, i, after)) {
                return after;
            }
            i = after - 1;
        }
        return lineEnd;
    }

    /** «وقال د. أحمد»: the point after a single letter, unless that is a unit («2015 م.»). */
    private static boolean isInitial(String text, int begin, int stop) {
        if (text.charAt(stop) != '.' || stop - 1 < begin || !isArabicLetter(text.charAt(stop - 1))) {
            return false;
        }
        int before = stop - 2;
        if (before >= begin && !Tokeniser.isSpace(text.charAt(before))) {
            return !Character.isLetterOrDigit(text.charAt(before)) && !Normaliser.isMark(text.charAt(before));
        }
        while (before >= begin && Tokeniser.isSpace(text.charAt(before))) {
            before--;
        }
        return before < begin || !Character.isDigit(text.charAt(before));
    }

    /** A full stop between two Arabic words with no space: the end of one paragraph run into the next. */
    private static boolean isGlued(String text, int begin, int stop, int after) {
        return text.charAt(stop) == '.'
                && after == stop + 1
                && stop - 2 >= begin
                && isArabicLetter(text.charAt(stop - 1))
                && isArabicLetter(text.charAt(stop - 2))
                && isArabicLetter(text.charAt(after));
    }

    private static boolean isArabicLetter(char c) {
        return (c >= 0x0620 && c <= 0x064A) || Normaliser.isMark(c);
    }

    private static boolean isStop(char c) {
        return c == '.' || c == '!' || c == '?' || c == '؟' || c == '…';
    }

    private static boolean isClosing(char c) {
        return c == '»' || c == '”' || c == '"' || c == '\'' || c == ')';
    }
}
