package org.isnad.sources;

import java.util.Optional;
import org.isnad.text.Article;

/** What a text must be to be an article. */
final class ArticleChecks {
    /** Longer than any article; a text beyond it is a dump of something else. */
    static final int MOST_CHARACTERS = 2_000_000;

    private static final double LEAST_ARABIC = 0.3;

    private ArticleChecks() {}

    /** What is wrong with a text, if anything. */
    static Optional<String> problem(Article article) {
        if (article.text().isBlank()) {
            return Optional.of("empty; expected the text of an article");
        }
        if (article.text().length() > MOST_CHARACTERS) {
            return Optional.of("found " + article.text().length() + " characters, expected one article of at most "
                    + MOST_CHARACTERS + "; split it, one article a file");
        }
        double arabic = Letters.arabicShare(article.text());
        return arabic < LEAST_ARABIC
                ? Optional.of("found a text that is not Arabic (" + Math.round(arabic * 100)
                        + " % Arabic letters), expected Arabic news")
                : Optional.empty();
    }
}
