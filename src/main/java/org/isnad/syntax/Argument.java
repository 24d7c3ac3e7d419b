package org.isnad.syntax;

import java.util.List;
import java.util.Optional;

/**
 * What fills a place of a predicate: «سيرغي لافروف», or «مواقع» in «قصف مواقع داعش».
 *
 * @param firstToken first token of the phrase
 * @param head the link that says who it is; empty where the phrase's head is no mention («مواقع», «القرار»)
 * @param inner links that hang on a head that is no mention, in order of text («داعش» in «مواقع داعش», «دور روسيا»)
 * @param endToken one past the last token looked at
 */
public record Argument(int firstToken, Optional<Integer> head, List<Integer> inner, int endToken) {
    public Argument {
        inner = List.copyOf(inner);
    }

    /** A noun phrase as it stands. */
    public static Argument of(NounPhrase phrase) {
        return new Argument(phrase.firstToken(), Optional.of(phrase.head()), List.of(), phrase.endToken());
    }

    /** The link that says who it is, or the first that hangs on it. */
    public Optional<Integer> link() {
        return head.or(() -> inner.stream().findFirst());
    }
}
