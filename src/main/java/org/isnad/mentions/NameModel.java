package org.isnad.mentions;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;
import org.isnad.lexicon.LexiconException;

/**
 * The trained finder of names that no list has: «الرئيس الكونغولي فيليكس تشيسيكيدي». Weights come from {@link NameModelTrainer}; tags are
 * chosen from left to right by a small beam, each given the tags before it.
 */
final class NameModel {
    static final String FILE = "models/names.bin.gz";
    private static final int BEAM = 3;
    private static final double TEMPERATURE = 4.0;
    private static final double SMALLEST_CHANCE = 0.02;
    private static final int AFTER_OTHER = 2 * NameFeatures.WINDOW + 1;
    private static final int KEPT_WORDS = 40_000;

    /**
     * A name that the model sees.
     *
     * @param type the corpus's class: {@code person}, {@code city}, {@code nongovorg}…
     * @param probability of the least sure of its tags
     */
    record Found(int first, int end, String type, double probability) {}

    private final String[] outcomes;
    private final int other;
    private final int[] startOf;
    private final Map<String, float[]> weights;
    private final NameFeatures features;
    private final double otherBias;
    private final float[][] ofTags;
    private final Map<String, float[][]> wordSums = new ConcurrentHashMap<>();

    private NameModel(String[] outcomes, Map<String, float[]> weights, NameFeatures features, double otherBias) {
        this.outcomes = outcomes;
        this.weights = weights;
        this.features = features;
        this.otherBias = otherBias;
        int o = 0;
        this.startOf = new int[outcomes.length];
        Map<String, Integer> starts = new HashMap<>();
        for (int i = 0; i < outcomes.length; i++) {
            starts.put(outcomes[i], i);
        }
        for (int i = 0; i < outcomes.length; i++) {
            o = outcomes[i].equals(NameModelTrainer.OTHER) ? i : o;
            startOf[i] = outcomes[i].startsWith("I-") ? starts.getOrDefault("B-" + outcomes[i].substring(2), -1) : -1;
        }
        this.other = o;
        this.ofTags = new float[outcomes.length * outcomes.length][outcomes.length];
        for (int i = 0; i < ofTags.length; i++) {
            String before = outcomes[i % outcomes.length];
            add(List.of("t=" + before, "tt=" + outcomes[i / outcomes.length] + before), ofTags[i]);
        }
    }

    /** Loads the shipped model. */
    static NameModel load(NameLexicon lexicon, double otherBias) {
        try (InputStream in = NameModel.class.getClassLoader().getResourceAsStream(FILE)) {
            if (in == null) {
                throw new LexiconException(FILE + ": not found on the class path; expected the trained name model");
            }
            return read(in, lexicon, otherBias);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + ": cannot be read", e);
        }
    }

    static NameModel read(InputStream in, NameLexicon lexicon, double otherBias) throws IOException {
        DataInputStream data = new DataInputStream(new BufferedInputStream(new GZIPInputStream(in)));
        String[] outcomes = new String[data.readInt()];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = data.readUTF();
        }
        int count = data.readInt();
        Map<String, float[]> weights = new HashMap<>(count * 2);
        for (int i = 0; i < count; i++) {
            String feature = data.readUTF();
            int kept = data.readByte();
            float[] pairs = new float[kept * 2];
            for (int k = 0; k < kept; k++) {
                pairs[2 * k] = data.readByte();
                pairs[2 * k + 1] = data.readFloat();
            }
            if (kept > 0) {
                weights.put(feature, pairs);
            }
        }
        return new NameModel(outcomes, weights, new NameFeatures(lexicon), otherBias);
    }

    /** Features of the tags before a word. */
    static List<String> history(String before, String beforeThat, String word) {
        return List.of("t=" + before, "tt=" + beforeThat + before, afterTag(before, word));
    }

    private static String afterTag(String before, String word) {
        return "tw=" + before + word;
    }

    /** Sums of a word's weights at each place of the window; kept, since news repeats its words. */
    private float[][] sums(String word) {
        float[][] known = wordSums.get(word);
        if (known != null) {
            return known;
        }
        float[][] rows = new float[AFTER_OTHER + 1][outcomes.length];
        for (int o = -NameFeatures.WINDOW; o <= NameFeatures.WINDOW; o++) {
            add(features.ofWord(word, o), rows[o + NameFeatures.WINDOW]);
        }
        add(List.of(afterTag(outcomes[other], word)), rows[AFTER_OTHER]);
        if (wordSums.size() < KEPT_WORDS) {
            wordSums.put(word, rows);
        }
        return rows;
    }

    private void add(List<String> names, float[] sums) {
        for (String name : names) {
            float[] pairs = weights.get(name);
            if (pairs != null) {
                for (int k = 0; k < pairs.length; k += 2) {
                    sums[(int) pairs[k]] += pairs[k + 1];
                }
            }
        }
    }

    private static void plus(float[] sums, float[] more) {
        for (int k = 0; k < sums.length; k++) {
            sums[k] += more[k];
        }
    }

    private record Path(double score, int[] tags, double[] probabilities) {}

    /** Names in a sentence of folded words. */
    List<Found> find(List<String> words) {
        int n = words.size();
        List<List<String>> places = features.ofPlaces(words);
        List<Path> beam = List.of(new Path(0, new int[n], new double[n]));
        for (int i = 0; i < n; i++) {
            float[] base = new float[outcomes.length];
            add(places.get(i), base);
            for (int o = -NameFeatures.WINDOW; o <= NameFeatures.WINDOW; o++) {
                float[] row = sums(NameFeatures.at(words, i + o))[o + NameFeatures.WINDOW];
                plus(base, row);
            }
            beam = extend(beam, base, i, words.get(i));
        }
        return decode(beam.get(0));
    }

    private List<Path> extend(List<Path> beam, float[] base, int i, String word) {
        List<double[]> options = new ArrayList<>();
        for (int b = 0; b < beam.size(); b++) {
            Path path = beam.get(b);
            int before = i == 0 ? other : path.tags()[i - 1];
            int beforeThat = i < 2 ? other : path.tags()[i - 2];
            float[] scores = base.clone();
            plus(scores, ofTags[beforeThat * outcomes.length + before]);
            if (before == other) {
                plus(scores, sums(word)[AFTER_OTHER]);
            } else {
                add(List.of(afterTag(outcomes[before], word)), scores);
            }
            double[] p = probabilities(scores);
            for (int k = 0; k < p.length; k++) {
                boolean allowed = !outcomes[k].startsWith("I-") || before == k || before == startOf[k];
                if (allowed && (p[k] > SMALLEST_CHANCE || k == other)) {
                    options.add(new double[] {path.score() + Math.log(p[k]), b, k, p[k]});
                }
            }
        }
        options.sort((x, y) -> Double.compare(y[0], x[0]));
        List<Path> next = new ArrayList<>(BEAM);
        for (double[] option : options.subList(0, Math.min(BEAM, options.size()))) {
            Path path = beam.get((int) option[1]);
            int[] tags = path.tags().clone();
            double[] probabilities = path.probabilities().clone();
            tags[i] = (int) option[2];
            probabilities[i] = option[3];
            next.add(new Path(option[0], tags, probabilities));
        }
        return next;
    }

    private double[] probabilities(float[] scores) {
        double max = Double.NEGATIVE_INFINITY;
        double[] p = new double[scores.length];
        for (int k = 0; k < p.length; k++) {
            p[k] = (scores[k] - (k == other ? otherBias : 0)) / TEMPERATURE;
            max = Math.max(max, p[k]);
        }
        double sum = 0;
        for (int k = 0; k < p.length; k++) {
            p[k] = Math.exp(p[k] - max);
            sum += p[k];
        }
        for (int k = 0; k < p.length; k++) {
            p[k] /= sum;
        }
        return p;
    }

    private List<Found> decode(Path path) {
        List<Found> found = new ArrayList<>();
        int[] tags = path.tags();
        for (int i = 0; i < tags.length; i++) {
            if (!outcomes[tags[i]].startsWith("B-")) {
                continue;
            }
            String type = outcomes[tags[i]].substring(2);
            double probability = path.probabilities()[i];
            int end = i + 1;
            while (end < tags.length && startOf[tags[end]] == tags[i]) {
                probability = Math.min(probability, path.probabilities()[end]);
                end++;
            }
            found.add(new Found(i, end, type, probability));
        }
        return found;
    }
}
