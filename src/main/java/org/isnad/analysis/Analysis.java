package org.isnad.analysis;

import java.util.Collections;
import java.util.List;
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

    /** Whether a token stands first in its sentence or right after a mark. */
    public boolean isAtHead(int index) {
        return index == 0
                || token(index - 1).sentence() != token(index).sentence()
                || !token(index - 1).isWord();
    }

    /** The sentences from which facts may be read, in order. */
    public List<Sentence> textSentences() {
        return sentences.stream().filter(Sentence::isText).toList();
    }

    /** Code points covered by a range of tokens, end exclusive. */
    public Span span(int firstToken, int endToken) {
        return tokens.get(firstToken).span().cover(tokens.get(endToken - 1).span());
    }

    /** Tokens of a sentence. */
    public List<Token> tokensOf(Sentence sentence) {
        return Collections.unmodifiableList(tokens.subList(sentence.firstToken(), sentence.endToken()));
    }
}
