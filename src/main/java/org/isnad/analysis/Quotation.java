package org.isnad.analysis;

import org.isnad.text.Span;

/**
 * A passage in quotation marks («…», “…”, "…"), marks outside the span.
 *
 * @param inner code points between the marks
 * @param firstToken first token inside
 * @param endToken one past the last token inside
 * @param closed false where the closing mark is missing and the passage was ended at its paragraph's end
 */
public record Quotation(Span inner, int firstToken, int endToken, boolean closed) {}
