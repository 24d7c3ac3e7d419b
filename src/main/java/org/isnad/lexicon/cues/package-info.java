/**
 * The reporting cues of {@code lexicon/ar/cues.tsv} and all the forms they take in running text.
 *
 * <p>In: data rows. Out: {@link org.isnad.lexicon.cues.Cues}. May import: text, lexicon.
 */
@NullMarked
package org.isnad.lexicon.cues;

import org.jspecify.annotations.NullMarked;
