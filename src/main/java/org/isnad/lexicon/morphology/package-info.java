/**
 * What a verb looks like in a text, and which verb a word in a text may be.
 *
 * <p>In: {@code lexicon/ar/verbs.tsv} (root, form, verbal nouns) and folded words without proclitics. Out: {@link
 * org.isnad.lexicon.morphology.Reading}s. May import: {@code org.isnad.text}, {@code org.isnad.lexicon}.
 */
package org.isnad.lexicon.morphology;
