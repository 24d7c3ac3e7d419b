package org.isnad.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.isnad.events.EvidenceSample;
import org.isnad.events.EvidenceTrainer;
import org.isnad.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceTrainingTest {
    @TempDir
    Path folder = Path.of(".");

    @Test
    void theSameArticlesGiveTheSameWeights() {
        assertEquals(table(), table());
    }

    private static String table() {
        EvidenceTraining training = new EvidenceTraining();
        training.gold(Path.of("src/test/resources/gold"));
        assertTrue(training.samples() > 50, "words weighed: " + training.samples());
        return training.table();
    }

    @Test
    void aSignOfRightWordsWeighsForAndOneOfWrongWordsAgainst() {
        List<EvidenceTrainer.Labelled> data = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            boolean right = i % 2 == 0;
            String sign = i % 10 == 0 ? "mixed" : right ? "good" : "bad";
            data.add(new EvidenceTrainer.Labelled(
                    new EvidenceSample(new Span(i, i + 3), "ASSAULT", 0.5, List.of("any", sign)), right, i / 4));
        }
        Map<String, Double> weights = EvidenceTrainer.table(data)
                .lines()
                .filter(l -> !l.startsWith("#") && !l.startsWith("sign"))
                .map(l -> l.split("\t"))
                .collect(Collectors.toMap(c -> c[0], c -> Double.parseDouble(c[1])));
        assertTrue(weights.getOrDefault("good", 0.0) > 0.5, weights::toString);
        assertTrue(weights.getOrDefault("bad", 0.0) < -0.5, weights::toString);
    }

    @Test
    void aFolderWithoutGoldIsNamed() {
        UncheckedIOException e = assertThrows(UncheckedIOException.class, () -> new EvidenceTraining().gold(folder));
        assertTrue(String.valueOf(e.getMessage()).startsWith(folder.toString()), e::getMessage);
    }
}
