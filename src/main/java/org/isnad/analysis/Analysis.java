package org.isnad.analysis;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.isnad.text.Article;
import org.isnad.text.Span;

/**
 * An article's tokens, sentences and quotations. All extractors stand on it; offsets count in {@code article.text()}.
 */
public record Analysis(Article article, List<Token> tokens, List<Sentence> sentences, List<Quotation> quotations) {
    public Analysis {
        tokens = List.copyOf(tokens);
        sentences = List.copyOf(sentences);
        quotations = List.copyOf(quotations);
    }

    public Token token(int index) {
        return tokens.get(index);
    }

    public Sentence sentenceOf(Token token) {
        return sentences.get(token.sentence());
    }

    /** The sentences from which facts may be read, in order. */
    public List<Sentence> textSentences() {
        return sentences.stream().filter(Sentence::isText).toList();
    }

    /** Index of the first token that ends after a code point; the number of tokens where there is none. */
    public int tokenAt(int codePoint) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).span().end() <= codePoint) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Code points covered by a range of tokens, end exclusive. */
    public Span span(int firstToken, int endToken) {
        return tokens.get(firstToken).span().cover(tokens.get(endToken - 1).span());
    }

    /** The innermost quotation around a token. */
    public Optional<Quotation> quotationAround(int token) {
        return quotations.stream()
                .filter(q -> q.firstToken() <= token && token < q.endToken())
                .reduce((outer, inner) ->
                        inner.inner().length() <= outer.inner().length() ? inner : outer);
    }

    /** Tokens of a sentence. */
    public List<Token> tokensOf(Sentence sentence) {
        return Collections.unmodifiableList(tokens.subList(sentence.firstToken(), sentence.endToken()));
    }
}
