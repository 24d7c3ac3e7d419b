/**
 * Shallow grammar over linked text: who is a predicate's subject and object, which preposition brings whom, where a clause ends.
 *
 * <p>In: {@link org.isnad.entities.Linked}. Out: arguments and clause boundaries. May import: text to entities.
 */
@NullMarked
package org.isnad.syntax;

import org.jspecify.annotations.NullMarked;
