/**
 * Typed tables read from data files; an error says file:line:column, what was found, what was expected and the remedy.
 *
 * <p>In: TSV files on the class path. Out: immutable tables. May import: text.
 */
@NullMarked
package org.isnad.lexicon;

import org.jspecify.annotations.NullMarked;
