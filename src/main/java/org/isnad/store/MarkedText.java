package org.isnad.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A text with marks at its characters: «بحث [m1 المقداد]». Marks may nest; one that ends where another begins closes first.
 *
 * @param marks offsets in code points of the text
 */
record MarkedText(String text, List<Mark> marks) {
    /** What is written before and after the code points from begin to end. */
    record Mark(int begin, int end, String before, String after) {}

    MarkedText {
        marks = List.copyOf(marks);
    }

    /** The stretch of the text with the marks inside it. */
    String between(int from, int to) {
        int[] points = text.codePoints().toArray();
        int last = Math.min(to, points.length);
        List<Mark> inside = new ArrayList<>(
                marks.stream().filter(m -> m.begin() >= from && m.end() <= last).toList());
        inside.sort(Comparator.comparingInt(Mark::begin)
                .thenComparing(Comparator.comparingInt(Mark::end).reversed()));
        StringBuilder out = new StringBuilder();
        for (int i = from; i <= last; i++) {
            for (int m = inside.size() - 1; m >= 0; m--) {
                if (inside.get(m).end() == i) {
                    out.append(inside.get(m).after());
                }
            }
            for (Mark mark : inside) {
                if (mark.begin() == i) {
                    out.append(mark.before());
                }
            }
            if (i < last) {
                out.appendCodePoint(points[i]);
            }
        }
        return out.toString();
    }

    /** The whole text. */
    String whole() {
        return between(0, text.codePointCount(0, text.length()));
    }

    /** The paragraph around a code point. */
    String paragraph(int at) {
        int[] points = text.codePoints().toArray();
        int from = Math.min(at, points.length);
        while (from > 0 && points[from - 1] != '\n') {
            from--;
        }
        int to = Math.min(at, points.length);
        while (to < points.length && points[to] != '\n') {
            to++;
        }
        return between(from, to);
    }
}
