package org.isnad.analysis;

import java.util.List;
import org.isnad.text.Span;

/**
 * A word, number or mark as it stands in the article.
 *
 * @param index place among the article's tokens
 * @param span its code points in the article
 * @param text its characters
 * @param fold its normal form, proclitics included («وللأمم» → «وللامم»)
 * @param kind what it is made of
 * @param sentence index of its sentence
 * @param segments the ways to cut proclitics (و ف ب ك ل) off it, the uncut form first
 */
public record Token(int index, Span span, String text, String fold, Kind kind, int sentence, List<Segment> segments) {
    /** What a token is made of. */
    public enum Kind {
        /** Arabic letters. */
        WORD,
        /** Letters of another script. */
        FOREIGN,
        NUMBER,
        /** One punctuation mark or symbol. */
        MARK
    }

    /**
     * One way to read a token: proclitics and the rest. «للأمم» gives («», «للامم»), («ل», «لامم»), («ل», «الامم»); «للاجئين» also («ل», «اللاجئين»).
     *
     * @param proclitics the letters cut off, in order («وب»), empty for none
     * @param stem the folded rest, with the article's alef restored after ل
     * @param span the rest's code points in the article
     */
    public record Segment(String proclitics, String stem, Span span) {}

    public Token {
        segments = List.copyOf(segments);
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }

    public boolean isMark(String mark) {
        return kind == Kind.MARK && text.equals(mark);
    }
}
