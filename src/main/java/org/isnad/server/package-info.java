/**
 * SPARQL endpoint, linked data, dumps, the explorer and its reports.
 *
 * <p>In: a {@link org.isnad.store.GraphStore}. Out: HTTP answers on the loopback address, HTML and SVG files. May import: text to
 * store.
 */
@NullMarked
package org.isnad.server;

import org.jspecify.annotations.NullMarked;
