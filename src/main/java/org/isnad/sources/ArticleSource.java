package org.isnad.sources;

import java.util.function.Consumer;
import org.isnad.text.Article;

/** Somewhere articles come from. */
public interface ArticleSource {
    /** Gives each article to {@code articles} and each unreadable input to {@code problems}, in a fixed order. */
    void read(Consumer<Article> articles, Consumer<Problem> problems);
}
