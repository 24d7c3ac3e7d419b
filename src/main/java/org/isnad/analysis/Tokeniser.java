package org.isnad.analysis;

import java.util.ArrayList;
import java.util.List;
import org.isnad.analysis.Token.Kind;
import org.isnad.analysis.Token.Segment;
import org.isnad.text.AlignedText;
import org.isnad.text.Normaliser;
import org.isnad.text.Span;

/**
 * Cuts a sentence into words, numbers and marks, and words into proclitics and stem.
 *
 * <p>A change of script ends a word («قالReuters»), an underscore or hyphen does too («بغارات_جوية»); diacritics, tatweel and zero-width
 * characters belong to the word around them, and so does the point of an initial («د. أحمد»).
 */
final class Tokeniser {
    private static final int SHORTEST_STEM = 2;

    /** Appends the tokens of {@code text[from, to)} (UTF-16) to {@code out}; {@code codePoint} is the code point at {@code from}. */
    void tokenise(String text, int from, int to, int codePoint, int sentence, List<Token> out) {
        int i = from;
        int at = codePoint;
        while (i < to) {
            int c = text.codePointAt(i);
            if (isSpace(c) || Normaliser.isMark(c)) {
                i += Character.charCount(c);
                at++;
                continue;
            }
            Kind kind = kind(c);
            int begin = i;
            int beginAt = at;
            int end = i;
            int endAt = at;
            do {
                i += Character.charCount(c);
                at++;
                if (!Normaliser.isFormat(c)) {
                    end = i;
                    endAt = at;
                }
                if (kind == Kind.MARK || i >= to) {
                    break;
                }
                c = text.codePointAt(i);
            } while (Normaliser.isMark(c) && kind == Kind.WORD
                    || Normaliser.isFormat(c)
                    || !isSpace(c) && kind(c) == kind);
            if (text.charAt(begin) == '.' && isAfterInitial(out, beginAt, sentence) && isBeforeWord(text, end, to)) {
                Token letter = out.remove(out.size() - 1);
                out.add(new Token(
                        letter.index(),
                        new Span(letter.span().begin(), endAt),
                        letter.text() + ".",
                        letter.fold(),
                        Kind.WORD,
                        sentence,
                        letter.segments()));
            } else {
                out.add(token(text.substring(begin, end), new Span(beginAt, endAt), kind, out.size(), sentence));
            }
        }
    }

    /** «د.»: a point right after a single letter. */
    private static boolean isAfterInitial(List<Token> out, int at, int sentence) {
        if (out.isEmpty()) {
            return false;
        }
        Token last = out.get(out.size() - 1);
        return last.sentence() == sentence
                && last.kind() == Kind.WORD
                && last.fold().length() == 1
                && last.span().end() == at;
    }

    private static boolean isBeforeWord(String text, int from, int to) {
        int i = from;
        while (i < to && isSpace(text.charAt(i))) {
            i++;
        }
        return i < to && kind(text.codePointAt(i)) == Kind.WORD;
    }

    private static Token token(String surface, Span span, Kind kind, int index, int sentence) {
        AlignedText form = AlignedText.fold(surface);
        String fold = form.folded();
        List<Segment> segments = new ArrayList<>(4);
        segments.add(new Segment("", fold, span));
        if (kind == Kind.WORD) {
            char first = fold.isEmpty() ? ' ' : fold.charAt(0);
            addPreposition(form, span, 0, segments);
            if ((first == 'و' || first == 'ف') && fold.length() > SHORTEST_STEM) {
                segments.add(cut(form, span, 1, ""));
                addPreposition(form, span, 1, segments);
            }
        }
        return new Token(index, span, surface, fold, kind, sentence, segments);
    }

    private static void addPreposition(AlignedText form, Span span, int from, List<Segment> segments) {
        String fold = form.folded();
        if (fold.length() - from <= SHORTEST_STEM) {
            return;
        }
        char first = fold.charAt(from);
        if (first == 'ل' && fold.charAt(from + 1) == 'ل') {
            segments.add(cut(form, span, from + 1, "ا"));
        }
        if (first == 'ب' || first == 'ك' || first == 'ل') {
            segments.add(cut(form, span, from + 1, ""));
        }
        if (first == 'ل' && fold.charAt(from + 1) == 'ل') {
            segments.add(cut(form, span, from + 1, "ال"));
        }
    }

    private static Segment cut(AlignedText form, Span span, int letters, String restored) {
        return new Segment(
                form.folded().substring(0, letters),
                restored + form.folded().substring(letters),
                new Span(span.begin() + form.origin(letters), span.end()));
    }

    private static Kind kind(int c) {
        if (Character.isDigit(c)) {
            return Kind.NUMBER;
        }
        if (!Character.isLetter(c)) {
            return Kind.MARK;
        }
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC ? Kind.WORD : Kind.FOREIGN;
    }

    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }
}
