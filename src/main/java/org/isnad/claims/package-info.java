/**
 * Who says so, through whom.
 *
 * <p>In: linked mentions and events. Out: {@link org.isnad.claims.ArticleFacts}. May import: text to events.
 */
@NullMarked
package org.isnad.claims;

import org.jspecify.annotations.NullMarked;
