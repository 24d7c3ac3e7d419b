package org.isnad.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.isnad.claims.ArticleFacts;
import org.isnad.text.Article;

/** Reads the articles of a gold directory and compares what was found with what is there. */
public final class Evaluation {
    /** The five figures whose mean is the overall one. */
    public static final List<String> HEADS =
            List.of("mention", "entity (B-cubed)", "event", "who-did-what-to-whom", "claim");

    private static final int RESAMPLES = 1000;
    private static final long SEED = 2026;

    private final List<ArticleScore> scores;

    private Evaluation(List<ArticleScore> scores) {
        this.scores = List.copyOf(scores);
    }

    /**
     * Reads and scores every article of a directory that has gold and is chosen.
     *
     * @throws UncheckedIOException if the directory or a file cannot be read
     */
    public static Evaluation of(Path directory, Predicate<String> chosen, Function<Article, ArticleFacts> reader) {
        return new Evaluation(goldFiles(directory).stream()
                .map(GoldFile::read)
                .filter(gold -> chosen.test(gold.id()))
                .map(gold -> ArticleScore.of(gold, Reading.of(reader.apply(Article.of(gold.id(), gold.text())))))
                .toList());
    }

    /** Scores facts that are already at hand, by article id. */
    static Evaluation ofFacts(Path directory, Function<String, Facts> facts) {
        return new Evaluation(goldFiles(directory).stream()
                .map(GoldFile::read)
                .map(gold -> ArticleScore.of(gold, facts.apply(gold.id())))
                .toList());
    }

    private static List<Path> goldFiles(Path directory) {
        try (Stream<Path> list = Files.list(directory)) {
            return list.filter(p -> p.getFileName().toString().endsWith(GoldFile.SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(directory + ": cannot be listed; expected a folder with gold files", e);
        }
    }

    public int articles() {
        return scores.size();
    }

    List<ArticleScore> scores() {
        return scores;
    }

    /** All figures over the whole set, the head figures among them. */
    public Map<String, Score> figures() {
        return figures(scores);
    }

    private static Map<String, Score> figures(List<ArticleScore> sample) {
        Map<String, int[]> counts = new TreeMap<>();
        List<String[]> clusters = new ArrayList<>();
        for (ArticleScore score : sample) {
            score.counts().forEach((figure, c) -> {
                int[] sum = counts.computeIfAbsent(figure, k -> new int[3]);
                for (int i = 0; i < c.length; i++) {
                    sum[i] += c[i];
                }
            });
            clusters.addAll(score.clusters());
        }
        Map<String, Score> figures = new TreeMap<>();
        counts.forEach((figure, c) -> figures.put(figure, Score.of(c[0], c[1], c[2])));
        figures.put("entity (B-cubed)", bCubed(clusters));
        HEADS.forEach(head -> figures.putIfAbsent(head, Score.NONE));
        return figures;
    }

    /** Mean F1 of the head figures. */
    public static double overall(Map<String, Score> figures) {
        return HEADS.stream()
                .mapToDouble(h -> figures.getOrDefault(h, Score.NONE).f1())
                .average()
                .orElse(0);
    }

    /** Head figures of each article, in order. */
    public Map<String, Map<String, Score>> byArticle() {
        Map<String, Map<String, Score>> out = new TreeMap<>();
        scores.forEach(s -> out.put(s.gold().id(), figures(List.of(s))));
        return out;
    }

    /** B-cubed over the matched mentions of the whole set: are the same things the same node? */
    private static Score bCubed(List<String[]> pairs) {
        if (pairs.isEmpty()) {
            return Score.NONE;
        }
        Map<String, Integer> byGold = new HashMap<>();
        Map<String, Integer> byFound = new HashMap<>();
        Map<List<String>, Integer> byBoth = new HashMap<>();
        for (String[] pair : pairs) {
            byGold.merge(pair[0], 1, Integer::sum);
            byFound.merge(pair[1], 1, Integer::sum);
            byBoth.merge(Arrays.asList(pair), 1, Integer::sum);
        }
        double precision = 0;
        double recall = 0;
        for (String[] pair : pairs) {
            double both = byBoth.getOrDefault(Arrays.asList(pair), 0);
            precision += both / byFound.getOrDefault(pair[1], 1);
            recall += both / byGold.getOrDefault(pair[0], 1);
        }
        int n = pairs.size();
        return Score.of(precision / n, recall / n, n, n, n);
    }

    /**
     * One row of the calibration table.
     *
     * @param kind mention, event or claim
     * @param from least confidence in the row
     * @param to confidence below which the row ends
     * @param given facts with such a confidence
     * @param right those of them that are right (type and span; an event in the right sentence; a claim with its speaker)
     */
    public record Calibration(String kind, double from, double to, int given, int right) {}

    /** For each kind of fact and range of confidence: how many were given, how many were right. */
    public List<Calibration> calibration() {
        double[] bounds = {0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01};
        List<Calibration> out = new ArrayList<>();
        for (String kind : List.of("mention", "event", "claim")) {
            for (int i = 0; i + 1 < bounds.length; i++) {
                int given = 0;
                int right = 0;
                for (ArticleScore score : scores) {
                    boolean[] isRight = score.right(kind);
                    double[] confidence = score.confidence(kind);
                    for (int k = 0; k < confidence.length; k++) {
                        if (confidence[k] >= bounds[i] && confidence[k] < bounds[i + 1]) {
                            given++;
                            right += isRight[k] ? 1 : 0;
                        }
                    }
                }
                out.add(new Calibration(kind, bounds[i], Math.min(1, bounds[i + 1]), given, right));
            }
        }
        return out;
    }

    /** Bounds of a 95 % interval. */
    public record Interval(double lower, double upper) {}

    /**
     * 95 % intervals of each head figure's F1, by resampling articles (fixed seed, so that two runs agree).
     *
     * @return figure → lower and upper bound
     */
    public Map<String, Interval> intervals() {
        Random random = new Random(SEED);
        Map<String, double[]> samples = new TreeMap<>();
        HEADS.forEach(h -> samples.put(h, new double[RESAMPLES]));
        for (int i = 0; i < RESAMPLES; i++) {
            List<ArticleScore> sample = random.ints(scores.size(), 0, Math.max(1, scores.size()))
                    .mapToObj(scores::get)
                    .toList();
            Map<String, Score> figures = figures(sample);
            int at = i;
            samples.forEach((head, values) ->
                    values[at] = figures.getOrDefault(head, Score.NONE).f1());
        }
        Map<String, Interval> out = new TreeMap<>();
        samples.forEach((head, values) -> {
            Arrays.sort(values);
            out.put(head, new Interval(values[(int) (RESAMPLES * 0.025)], values[(int) (RESAMPLES * 0.975) - 1]));
        });
        return out;
    }
}
