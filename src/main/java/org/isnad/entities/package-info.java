/**
 * Who each mention is: registry, coreference within the article, role-holdings.
 *
 * <p>In: mentions. Out: {@link org.isnad.entities.Linked}. May import: text, lexicon, analysis, mentions.
 */
@NullMarked
package org.isnad.entities;

import org.jspecify.annotations.NullMarked;
