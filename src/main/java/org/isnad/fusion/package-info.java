/**
 * The same happening and the same actor across articles.
 *
 * <p>In: {@link org.isnad.claims.ArticleFacts}. Out: incident keys. May import: text to claims.
 */
@NullMarked
package org.isnad.fusion;

import org.jspecify.annotations.NullMarked;
