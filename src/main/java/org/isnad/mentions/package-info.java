/**
 * Names, titles, nominal actors and times in the text.
 *
 * <p>In: {@link org.isnad.analysis.Analysis}. Out: {@link org.isnad.mentions.Mention}s. May import: text, lexicon, analysis.
 */
@NullMarked
package org.isnad.mentions;

import org.jspecify.annotations.NullMarked;
