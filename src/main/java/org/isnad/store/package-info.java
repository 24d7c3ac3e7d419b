/**
 * TDB2, transactions, SPARQL, export, checks.
 *
 * <p>In: quads. Out: answers and files. May import: text to rdf.
 */
@NullMarked
package org.isnad.store;

import org.jspecify.annotations.NullMarked;
