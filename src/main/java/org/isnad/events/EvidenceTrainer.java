package org.isnad.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Fits the weights of the signs (see {@code lexicon/ar/event-evidence.tsv}) to words of which gold says whether they tell of an event:
 * logistic regression with a quadratic penalty, by coordinate descent. The same samples give the same weights.
 *
 * <p>Penalised weights are too cautious, so that too few events would come near to certain. Five folds of articles, each weighed by what the
 * others taught, tell by how much; all weights are multiplied by that.
 */
public final class EvidenceTrainer {
    /** The least probability of an event that is given: a compromise of precision and recall on practice articles. */
    private static final double THRESHOLD = 0.37;

    private static final double PENALTY = 30;
    private static final double PENALTY_OF_PRIOR = 3;
    private static final double NEXT_TO_NOTHING = 0.01;
    /** What the weight of a row's own confidence is drawn to. */
    private static final double TRUST = 0.7;

    private static final int RARE = 8;
    private static final int FOLDS = 5;
    private static final int SWEEPS = 300;
    private static final double SMALL = 1e-7;
    private static final String ANY = "any";
    private static final String ROW = "row";

    /**
     * A sample and what gold says of it.
     *
     * @param right whether gold has such an event in the sentence
     * @param article number of its article: articles are not torn apart between folds
     */
    public record Labelled(EvidenceSample sample, boolean right, int article) {}

    private EvidenceTrainer() {}

    /** The table of weights that the extraction reads, tab-separated, with its header. */
    public static String table(List<Labelled> data) {
        StringBuilder out = new StringBuilder("sign\tweight\n")
                .append(
                        "# Signs that a word tells of an event here, and their weights (log odds), written by «isnad train evidence»; see docs/accuracy.md.\n")
                .append(
                        "# row: factor of the row's own confidence; threshold: the least probability of an event that is given.\n");
        line(out, "threshold", THRESHOLD);
        Map<String, Double> weights = weights(data);
        line(out, ROW, weights.getOrDefault(ROW, 0.0));
        weights.forEach((sign, weight) -> {
            if (!sign.equals(ROW) && Math.abs(weight) >= NEXT_TO_NOTHING) {
                line(out, sign, weight);
            }
        });
        return out.toString();
    }

    private static void line(StringBuilder out, String sign, double weight) {
        out.append(sign)
                .append('\t')
                .append(String.format(Locale.ROOT, "%.2f", weight))
                .append('\n');
    }

    /** Log odds of each sign; {@code row} is the factor of the prior's log odds. */
    static Map<String, Double> weights(List<Labelled> data) {
        double slope = slope(data);
        Map<String, Double> out = new TreeMap<>(fit(data));
        out.replaceAll((sign, weight) -> weight * slope);
        return out;
    }

    private static double slope(List<Labelled> data) {
        List<Labelled> seen = new ArrayList<>();
        List<Double> odds = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int f = fold;
            Map<String, Double> weights =
                    fit(data.stream().filter(d -> d.article() % FOLDS != f).toList());
            data.stream().filter(d -> d.article() % FOLDS == f).forEach(d -> {
                seen.add(d);
                odds.add(odds(d.sample(), weights));
            });
        }
        double slope = 1;
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            double gradient = 0;
            double curvature = SMALL;
            for (int i = 0; i < seen.size(); i++) {
                double p = probability(slope * odds.get(i));
                gradient += (p - (seen.get(i).right() ? 1 : 0)) * odds.get(i);
                curvature += p * (1 - p) * odds.get(i) * odds.get(i);
            }
            slope -= gradient / curvature;
        }
        return slope;
    }

    private static double odds(EvidenceSample sample, Map<String, Double> weights) {
        double odds = logit(sample.prior()) * weights.getOrDefault(ROW, 0.0);
        for (String sign : sample.signs()) {
            odds += weights.getOrDefault(sign, 0.0);
        }
        return odds;
    }

    private static double logit(double p) {
        return Math.log(p / (1 - p));
    }

    private static double probability(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }

    /** One weight for the prior and each sign that is not rare. */
    private static Map<String, Double> fit(List<Labelled> data) {
        Map<String, List<Integer>> columns = new TreeMap<>();
        for (int i = 0; i < data.size(); i++) {
            for (String sign : data.get(i).sample().signs()) {
                columns.computeIfAbsent(sign, k -> new ArrayList<>()).add(i);
            }
        }
        columns.values().removeIf(rows -> rows.size() < RARE);
        columns.put(ROW, IntStream.range(0, data.size()).boxed().toList());
        Map<String, Double> weights = new TreeMap<>();
        double[] odds = new double[data.size()];
        for (int i = 0; i < odds.length; i++) {
            odds[i] = TRUST * logit(data.get(i).sample().prior());
        }
        weights.put(ROW, TRUST);
        double moved = 1;
        for (int sweep = 0; sweep < SWEEPS && moved > SMALL; sweep++) {
            moved = 0;
            for (Map.Entry<String, List<Integer>> column : columns.entrySet()) {
                moved = Math.max(moved, step(column.getKey(), column.getValue(), data, odds, weights));
            }
        }
        return weights;
    }

    /** A Newton step for one weight; how far it went. */
    private static double step(
            String sign, List<Integer> rows, List<Labelled> data, double[] odds, Map<String, Double> weights) {
        boolean prior = sign.equals(ROW);
        double penalty = prior ? PENALTY_OF_PRIOR : sign.equals(ANY) ? NEXT_TO_NOTHING : PENALTY;
        double weight = weights.getOrDefault(sign, 0.0);
        double gradient = penalty * (weight - (prior ? TRUST : 0));
        double curvature = penalty;
        for (int row : rows) {
            Labelled d = data.get(row);
            double x = prior ? logit(d.sample().prior()) : 1;
            double p = probability(odds[row]);
            gradient += x * (p - (d.right() ? 1 : 0));
            curvature += x * x * p * (1 - p);
        }
        double step = -gradient / curvature;
        for (int row : rows) {
            odds[row] += step * (prior ? logit(data.get(row).sample().prior()) : 1);
        }
        weights.put(sign, weight + step);
        return Math.abs(step);
    }
}
