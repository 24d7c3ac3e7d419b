/**
 * Who did what to whom, where and when.
 *
 * <p>In: {@link org.isnad.entities.Linked}. Out: {@link org.isnad.events.Event}s. May import: text to entities.
 */
@NullMarked
package org.isnad.events;

import org.jspecify.annotations.NullMarked;
