/**
 * The language: sentences, tokens, clitics, quotations, normal forms, page furniture.
 *
 * <p>In: {@link org.isnad.text.Article}. Out: {@link org.isnad.analysis.Analysis}. May import: text, lexicon.
 */
@NullMarked
package org.isnad.analysis;

import org.jspecify.annotations.NullMarked;
