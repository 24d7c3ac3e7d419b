package org.isnad.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.text.Span;

/**
 * The numbered segments of the annotation guidelines: lines, cut after . ! ? ؟ … before white space. They decide whether a found event
 * stands in the gold event's sentence, so they follow the annotators' tool, not {@link org.isnad.analysis.Arabic}.
 */
final class Segments {
    private static final Pattern STOP = Pattern.compile("[.!?؟…]+[»”\"')]*(?=[\\s\\x1c-\\x1f\\x85\\xa0\\p{Z}])");

    private final List<Span> spans;

    private Segments(List<Span> spans) {
        this.spans = spans;
    }

    static Segments of(String text) {
        List<Span> spans = new ArrayList<>();
        int lineBegin = 0;
        int lineAt = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && text.charAt(i) != '\n') {
                continue;
            }
            String line = text.substring(lineBegin, i);
            int begin = 0;
            Matcher stop = STOP.matcher(line);
            while (stop.find()) {
                add(line, begin, stop.end(), lineAt, spans);
                begin = stop.end();
            }
            add(line, begin, line.length(), lineAt, spans);
            lineAt += line.codePointCount(0, line.length()) + 1;
            lineBegin = i + 1;
        }
        return new Segments(List.copyOf(spans));
    }

    private static void add(String line, int begin, int end, int lineAt, List<Span> spans) {
        int b = begin;
        int e = end;
        while (b < e && isSpace(line.charAt(b))) {
            b++;
        }
        while (e > b && isSpace(line.charAt(e - 1))) {
            e--;
        }
        if (b < e) {
            int from = lineAt + line.codePointCount(0, b);
            spans.add(new Span(from, from + line.codePointCount(b, e)));
        }
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85 || c >= 0x1c && c <= 0x1f;
    }

    /** Index of the segment that holds a code point, -1 for none. */
    int of(int codePoint) {
        for (int i = 0; i < spans.size(); i++) {
            if (spans.get(i).contains(codePoint)) {
                return i;
            }
        }
        return -1;
    }

    List<Span> spans() {
        return spans;
    }
}
