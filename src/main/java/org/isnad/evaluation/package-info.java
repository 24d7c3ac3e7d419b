/**
 * How good is it: precision, recall and F1 against gold, with intervals, calibration and the errors themselves.
 *
 * <p>In: gold files and {@link org.isnad.claims.ArticleFacts}. Out: figures. May import: text to claims.
 */
@NullMarked
package org.isnad.evaluation;

import org.jspecify.annotations.NullMarked;
