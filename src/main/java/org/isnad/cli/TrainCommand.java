package org.isnad.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.evaluation.EvidenceTraining;
import org.isnad.lexicon.Registry;
import org.isnad.mentions.NameModelTrainer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code isnad train names --corpus FILE}, {@code isnad train evidence --gold DIR}. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = "Trains a model of the program from annotated data.",
        subcommands = {TrainCommand.Names.class, TrainCommand.EventEvidence.class})
final class TrainCommand {
    /** {@code isnad train names}. */
    @Command(
            name = "names",
            mixinStandardHelpOptions = true,
            description = "Trains the name finder: the same corpus gives the same model.")
    static final class Names implements Callable<Integer> {
        @Option(
                names = "--corpus",
                required = true,
                paramLabel = "FILE",
                description = "a token and its tag a line, sentences separated by an empty line")
        private Path corpus = Path.of("");

        @Option(
                names = {"-o", "--output"},
                paramLabel = "FILE",
                description = "model to write (default: ${DEFAULT-VALUE})",
                defaultValue = "src/main/resources/models/names.bin.gz")
        private Path output = Path.of("");

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            try {
                new NameModelTrainer(Registry.load()).train(corpus, output);
            } catch (IOException e) {
                throw new UncheckedIOException(corpus + ": the model cannot be trained: " + e.getMessage(), e);
            }
            Console.of(spec).err().println("model written to " + output);
            return 0;
        }
    }

    /** {@code isnad train evidence}. */
    @Command(
            name = "evidence",
            mixinStandardHelpOptions = true,
            description =
                    "Fits how much each sign tells that a word is an event: the same articles give the same weights.")
    static final class EventEvidence implements Callable<Integer> {
        @Option(
                names = "--gold",
                required = true,
                paramLabel = "DIR",
                description = "folder of gold files and texts, as for evaluate; may be given again")
        private List<Path> gold = List.of();

        @Option(
                names = "--quiet",
                paramLabel = "DIR",
                description = "folder of texts in which nothing of politics happens; may be given again")
        private List<Path> quiet = List.of();

        @Option(
                names = {"-o", "--output"},
                paramLabel = "FILE",
                description = "table to write (default: ${DEFAULT-VALUE})",
                defaultValue = "src/main/resources/lexicon/ar/event-evidence.tsv")
        private Path output = Path.of("");

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            EvidenceTraining training = new EvidenceTraining();
            gold.forEach(training::gold);
            quiet.forEach(training::quiet);
            WholeFile.write(output, out -> {
                out.write(training.table().getBytes(StandardCharsets.UTF_8));
                return 0L;
            });
            Console.of(spec)
                    .err()
                    .println(training.samples() + " words of " + training.articles() + " articles; weights written to "
                            + output);
            return 0;
        }
    }
}
