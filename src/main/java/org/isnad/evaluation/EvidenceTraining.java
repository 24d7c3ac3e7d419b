package org.isnad.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.isnad.claims.ArticleReader;
import org.isnad.events.ArabicEventExtractor;
import org.isnad.events.EvidenceSample;
import org.isnad.events.EvidenceTrainer;
import org.isnad.events.EvidenceTrainer.Labelled;
import org.isnad.lexicon.Registry;
import org.isnad.syntax.Grammar;
import org.isnad.text.Article;

/** Learns from gold articles which signs make a word an event, and from quiet articles (sport, schools, firms) which do not. */
public final class EvidenceTraining {
    private record Key(int begin, String type) {}

    private final List<EvidenceSample> weighed = new ArrayList<>();
    private final List<Labelled> data = new ArrayList<>();
    private final ArticleReader reader;
    private int articles;

    public EvidenceTraining() {
        Registry registry = Registry.load();
        Grammar grammar = Grammar.load();
        this.reader =
                ArticleReader.arabic(registry, grammar, ArabicEventExtractor.weighing(registry, grammar, weighed::add));
    }

    /**
     * Takes every article of a folder that has gold.
     *
     * @throws UncheckedIOException if the folder holds none, or a file cannot be read
     */
    public void gold(Path directory) {
        List<Path> files = files(directory, GoldFile.SUFFIX);
        for (Path file : files) {
            GoldFile gold = GoldFile.read(file);
            weighed.clear();
            ArticleScore score = ArticleScore.of(gold, Reading.of(reader.read(Article.of(gold.id(), gold.text()))));
            Set<Key> given = new HashSet<>();
            Set<Key> right = new HashSet<>();
            score.found().events().forEach(e -> given.add(new Key(e.trigger().begin(), e.type())));
            score.eventPairs().forEach(pair -> {
                Facts.FoundEvent event = score.found().events().get(pair.found());
                right.add(new Key(event.trigger().begin(), event.type()));
            });
            for (EvidenceSample sample : weighed) {
                Key key = new Key(sample.trigger().begin(), sample.type());
                if (given.contains(key)) {
                    data.add(new Labelled(sample, right.contains(key), articles));
                }
            }
            articles++;
        }
    }

    /**
     * Takes every text of a folder as one in which nothing happens.
     *
     * @throws UncheckedIOException if the folder holds none, or a file cannot be read
     */
    public void quiet(Path directory) {
        for (Path file : files(directory, ".txt")) {
            weighed.clear();
            try {
                reader.read(Article.of(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(file + ": cannot be read: " + e.getMessage(), e);
            }
            weighed.forEach(sample -> data.add(new Labelled(sample, false, articles)));
            articles++;
        }
    }

    private static List<Path> files(Path directory, String suffix) {
        try (Stream<Path> list = Files.list(directory)) {
            List<Path> files = list.filter(p -> p.getFileName().toString().endsWith(suffix))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new IOException("found no *" + suffix);
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    directory + ": expected a folder with *" + suffix + ": " + e.getMessage(), e);
        }
    }

    public int articles() {
        return articles;
    }

    public int samples() {
        return data.size();
    }

    /** The table of weights that the extraction reads. */
    public String table() {
        return EvidenceTrainer.table(data);
    }
}
