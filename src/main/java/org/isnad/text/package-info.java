/**
 * Articles and places in them.
 *
 * <p>In: characters as read. Out: {@link org.isnad.text.Article}, {@link org.isnad.text.Span}. May import: nothing of Isnad.
 */
@NullMarked
package org.isnad.text;

import org.jspecify.annotations.NullMarked;
