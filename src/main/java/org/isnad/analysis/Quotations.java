package org.isnad.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.isnad.text.Span;

/**
 * Pairs quotation marks: «…», “…”, ‘…’ nest; straight " alternate within a paragraph; a wrong-way mark («” at the start») is read by its
 * place. A mark left open at the paragraph's end closes there, and before a colon with another one at its sentence's end.
 */
final class Quotations {
    private record Open(int token, char close) {}

    List<Quotation> find(List<Token> tokens, List<Sentence> sentences) {
        List<Quotation> found = new ArrayList<>();
        Deque<Open> open = new ArrayDeque<>();
        int paragraph = -1;
        for (Token token : tokens) {
            int here = sentences.get(token.sentence()).paragraph();
            if (here != paragraph) {
                closeAll(tokens, token.index(), open, found);
                paragraph = here;
            }
            if (token.kind() != Token.Kind.MARK) {
                continue;
            }
            leftOpen(tokens, token, sentences.get(token.sentence()).firstToken(), open, found);
            mark(tokens, token, open, found);
        }
        closeAll(tokens, tokens.size(), open, found);
        found.sort(Comparator.comparing(Quotation::inner));
        return found;
    }

    /** «وقال: "…. وأضاف: "…"»: a mark that opens after a colon shows that the one before was never closed; it ends with its sentence. */
    private static void leftOpen(
            List<Token> tokens, Token token, int sentence, Deque<Open> open, List<Quotation> found) {
        boolean opens = token.index() > 0
                && "\"“”".contains(token.text())
                && tokens.get(token.index() - 1).isMark(":")
                && looksOpening(tokens, token.index());
        if (opens && open.size() == 1 && open.peek().token() + 1 < sentence) {
            add(tokens, open.pop().token() + 1, sentence, false, found);
        }
    }

    private static void mark(List<Token> tokens, Token token, Deque<Open> open, List<Quotation> found) {
        char c = token.text().charAt(0);
        boolean closes = open.stream().anyMatch(o -> o.close() == c || o.close() == '”' && c == '“');
        switch (c) {
            case '«' -> open.push(new Open(token.index(), '»'));
            case '‘' -> open.push(new Open(token.index(), '’'));
            case '»', '’' -> {
                if (closes) {
                    close(tokens, token.index(), c, open, found);
                }
            }
            case '“', '”', '"', '\u201E', '\u201F' -> {
                char close = c == '"' ? '"' : '”';
                boolean isOpen = open.stream().anyMatch(o -> o.close() == close);
                if (isOpen && !(c == '“' && looksOpening(tokens, token.index()))) {
                    close(tokens, token.index(), close, open, found);
                } else {
                    open.push(new Open(token.index(), close));
                }
            }
            default -> {
                // Any other mark neither opens nor closes a quotation.
            }
        }
    }

    private static boolean looksOpening(List<Token> tokens, int at) {
        boolean spaceBefore = at == 0
                || tokens.get(at - 1).span().end() < tokens.get(at).span().begin();
        boolean wordAfter = at + 1 < tokens.size()
                && tokens.get(at + 1).span().begin() == tokens.get(at).span().end();
        return spaceBefore && wordAfter;
    }

    private static void close(List<Token> tokens, int at, char close, Deque<Open> open, List<Quotation> found) {
        while (!open.isEmpty()) {
            Open top = open.pop();
            if (top.close() == close) {
                add(tokens, top.token() + 1, at, true, found);
                return;
            }
        }
    }

    private static void closeAll(List<Token> tokens, int end, Deque<Open> open, List<Quotation> found) {
        while (!open.isEmpty()) {
            add(tokens, open.pop().token() + 1, end, false, found);
        }
    }

    private static void add(List<Token> tokens, int first, int end, boolean closed, List<Quotation> found) {
        if (first < end) {
            Span inner = tokens.get(first).span().cover(tokens.get(end - 1).span());
            found.add(new Quotation(inner, first, end, closed));
        }
    }
}
