/**
 * Terms, IRI minting, facts to quads.
 *
 * <p>In: {@link org.isnad.claims.ArticleFacts}. Out: Jena quads. May import: text to fusion.
 */
@NullMarked
package org.isnad.rdf;

import org.jspecify.annotations.NullMarked;
