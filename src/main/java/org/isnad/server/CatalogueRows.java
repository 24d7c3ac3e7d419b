package org.isnad.server;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a {@link Catalogue} is made of, as the store or its kept copy gives it. Articles, events and claims stand in the order of their
 * IRIs.
 *
 * @param appearances IRI of an actor or place → IRIs of the articles that name it
 * @param quads event type or mode → {@code VCOOP}, {@code MCONF} …
 */
record CatalogueRows(
        Map<String, ArticleRow> articles,
        Map<String, Thing> things,
        Map<String, EventRow> events,
        Map<String, ClaimRow> claims,
        List<FramingRow> framings,
        Map<String, Set<String>> appearances,
        Map<String, String> quads) {}
