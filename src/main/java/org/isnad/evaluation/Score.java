package org.isnad.evaluation;

/**
 * Precision, recall and F1 of one figure.
 *
 * @param right matched; for B-cubed a sum of shares
 */
public record Score(double precision, double recall, double f1, int right, int predicted, int gold) {
    /** Nothing found and nothing to find. */
    public static final Score NONE = of(0, 0, 0);

    static Score of(int right, int predicted, int gold) {
        double p = predicted == 0 ? 0 : right / (double) predicted;
        double r = gold == 0 ? 0 : right / (double) gold;
        return of(p, r, right, predicted, gold);
    }

    static Score of(double p, double r, int right, int predicted, int gold) {
        return new Score(p, r, p + r == 0 ? 0 : 2 * p * r / (p + r), right, predicted, gold);
    }
}
