package org.isnad.server;

/**
 * One article of the store, without its text.
 *
 * @param outlet IRI of the outlet, or empty
 * @param date ISO 8601, or empty
 */
record ArticleRow(String iri, String id, String title, String outlet, String date) {}
