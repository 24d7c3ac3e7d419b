/**
 * Commands: parse, call, print, exit code; no logic.
 *
 * <p>In: arguments. Out: text on stdout, messages on stderr. May import: everything.
 */
@NullMarked
package org.isnad.cli;

import org.jspecify.annotations.NullMarked;
