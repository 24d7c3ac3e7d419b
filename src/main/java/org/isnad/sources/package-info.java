/**
 * Readers of articles.
 *
 * <p>In: files and streams. Out: {@link org.isnad.text.Article}s. May import: text.
 */
@NullMarked
package org.isnad.sources;

import org.jspecify.annotations.NullMarked;
