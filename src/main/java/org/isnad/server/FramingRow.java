package org.isnad.server;

/**
 * A loaded label in an article.
 *
 * @param framed IRI of whom it is used for, or empty
 * @param wording {@code outletsown}, {@code speakersown}, {@code unresolved}
 */
record FramingRow(String iri, String article, String label, String framed, String wording) {}
