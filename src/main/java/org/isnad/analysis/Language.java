package org.isnad.analysis;

import org.isnad.text.Article;

/** What Isnad must know of a language to read its news. */
public interface Language {
    /** Sentences, tokens, clitics and quotations of an article. */
    Analysis analyse(Article article);
}
