package org.isnad.mentions;

import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import opennlp.tools.ml.AbstractEventTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.perceptron.PerceptronTrainer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.isnad.lexicon.Registry;
import org.isnad.text.Normaliser;

/**
 * Trains the name model from a corpus of {@code word tag} lines (BIO tags, an empty line between sentences) with OpenNLP's averaged
 * perceptron. Fixed parameters, no randomness: the same corpus and lists give the same model, byte for byte.
 */
public final class NameModelTrainer {
    static final String OTHER = "O";
    private static final int ITERATIONS = 60;
    private static final int CUTOFF = 0;
    private static final double SMALLEST_WEIGHT = 0.02;

    /** A sentence of the corpus: folded words and their tags. */
    record Tagged(List<String> words, List<String> tags) {
        Tagged {
            words = List.copyOf(words);
            tags = List.copyOf(tags);
        }
    }

    private final NameFeatures features;

    public NameModelTrainer(Registry registry) {
        this.features = new NameFeatures(new NameLexicon(registry));
    }

    /** Reads a corpus, trains, and writes the compressed model. */
    public void train(Path corpus, Path model) throws IOException {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, PerceptronTrainer.PERCEPTRON_VALUE);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
        parameters.put(TrainingParameters.CUTOFF_PARAM, CUTOFF);
        parameters.put(TrainingParameters.THREADS_PARAM, 1);
        parameters.put(AbstractEventTrainer.DATA_INDEXER_PARAM, AbstractEventTrainer.DATA_INDEXER_ONE_PASS_VALUE);
        PerceptronTrainer trainer = new PerceptronTrainer(parameters);
        AbstractModel trained =
                (AbstractModel) trainer.train(ObjectStreamUtils.createObjectStream(events(read(corpus))));
        write(trained, model);
    }

    /** The sentences of a corpus file. */
    static List<Tagged> read(Path corpus) throws IOException {
        List<Tagged> sentences = new ArrayList<>();
        List<String> words = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(corpus, StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int space = line.lastIndexOf(' ');
                if (space > 0) {
                    words.add(word(line.substring(0, space)));
                    tags.add(line.substring(space + 1));
                } else if (!words.isEmpty()) {
                    sentences.add(new Tagged(words, tags));
                    words.clear();
                    tags.clear();
                }
            }
        }
        if (!words.isEmpty()) {
            sentences.add(new Tagged(words, tags));
        }
        return sentences;
    }

    /** The corpus joins ل and the article without dropping its alef: «لالاتحاد» for «للاتحاد». */
    private static String word(String written) {
        String fold = Normaliser.fold(written);
        if (fold.isEmpty()) {
            return "-";
        }
        return fold.startsWith("لال") && fold.length() > 5 ? "لل" + fold.substring(3) : fold;
    }

    private List<Event> events(List<Tagged> sentences) {
        List<Event> events = new ArrayList<>();
        for (Tagged sentence : sentences) {
            List<String> words = sentence.words();
            List<List<String>> places = features.ofPlaces(words);
            String before = OTHER;
            String beforeThat = OTHER;
            for (int i = 0; i < words.size(); i++) {
                List<String> all = new ArrayList<>(places.get(i));
                for (int o = -NameFeatures.WINDOW; o <= NameFeatures.WINDOW; o++) {
                    all.addAll(features.ofWord(NameFeatures.at(words, i + o), o));
                }
                all.addAll(NameModel.history(before, beforeThat, words.get(i)));
                String tag = sentence.tags().get(i);
                events.add(new Event(tag, all.toArray(String[]::new)));
                beforeThat = before;
                before = tag;
            }
        }
        return events;
    }

    /** Outcomes, then each feature with its weights above the smallest, in the order of the features. */
    private static void write(AbstractModel model, Path file) throws IOException {
        Object[] structures = model.getDataStructures();
        Context[] weights = (Context[]) structures[0];
        @SuppressWarnings("unchecked")
        Map<String, Context> byFeature = new TreeMap<>((Map<String, Context>) structures[1]);
        try (OutputStream out = Files.newOutputStream(file);
                GZIPOutputStream zip = new GZIPOutputStream(out);
                DataOutputStream data = new DataOutputStream(zip)) {
            data.writeInt(model.getNumOutcomes());
            for (int o = 0; o < model.getNumOutcomes(); o++) {
                data.writeUTF(model.getOutcome(o));
            }
            data.writeInt(weights.length);
            for (Map.Entry<String, Context> feature : byFeature.entrySet()) {
                List<Integer> kept = new ArrayList<>();
                double[] w = feature.getValue().getParameters();
                for (int k = 0; k < w.length; k++) {
                    if (Math.abs(w[k]) >= SMALLEST_WEIGHT) {
                        kept.add(k);
                    }
                }
                data.writeUTF(feature.getKey());
                data.writeByte(kept.size());
                for (int k : kept) {
                    data.writeByte(feature.getValue().getOutcomes()[k]);
                    data.writeFloat((float) w[k]);
                }
            }
        }
    }
}
