package org.isnad.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.isnad.claims.ArticleReader;
import org.isnad.evaluation.ErrorReport;
import org.isnad.evaluation.Evaluation;
import org.isnad.evaluation.Score;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isnad evaluate DIR}. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description =
                "Precision, recall and F1 against gold: every NAME.gold.json of a folder with NAME.txt beside it.")
final class EvaluateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "folder of gold files and texts")
    private Path directory = Path.of(".");

    @Option(names = "--errors", description = "print each error with its sentence instead (tab-separated)")
    private boolean errors;

    @Option(names = "--per-article", description = "the head figures of each article too")
    private boolean perArticle;

    @Option(
            names = "--only",
            paramLabel = "FILE",
            description = "only the articles whose ids stand in this file, a line each")
    private @Nullable Path only;

    @Option(names = "--except", paramLabel = "FILE", description = "all but the articles whose ids stand in this file")
    private @Nullable Path except;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        Optional<Set<String>> chosen = ids(only);
        Set<String> dropped = ids(except).orElse(Set.of());
        ArticleReader reader = ArticleReader.arabic();
        Evaluation evaluation = Evaluation.of(
                directory, id -> chosen.map(c -> c.contains(id)).orElse(true) && !dropped.contains(id), reader::read);
        if (evaluation.articles() == 0) {
            throw new UncheckedIOException(
                    directory + ": found no *.gold.json; expected gold files with their texts beside them",
                    new IOException("no gold"));
        }
        if (errors) {
            new ErrorReport(evaluation).lines(out::println);
            return 0;
        }
        print(out, evaluation);
        return 0;
    }

    private void print(PrintWriter out, Evaluation evaluation) {
        Map<String, Score> figures = evaluation.figures();
        Map<String, Evaluation.Interval> intervals = evaluation.intervals();
        for (String head : Evaluation.HEADS) {
            Evaluation.Interval interval = intervals.getOrDefault(head, new Evaluation.Interval(0, 0));
            out.println(line(head, figures.getOrDefault(head, Score.NONE))
                    + String.format(Locale.ROOT, "  95 %% %.3f–%.3f", interval.lower(), interval.upper()));
        }
        figures.forEach((name, score) -> {
            if (!Evaluation.HEADS.contains(name)) {
                out.println(line(name, score));
            }
        });
        if (perArticle) {
            evaluation.byArticle().forEach((id, article) -> {
                StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-12s", id));
                Evaluation.HEADS.forEach(h -> row.append(String.format(
                        Locale.ROOT,
                        "  %s %.2f",
                        h,
                        article.getOrDefault(h, Score.NONE).f1())));
                out.println(row);
            });
        }
        evaluation.calibration().stream()
                .filter(c -> c.given() > 0)
                .forEach(c -> out.println(String.format(
                        Locale.ROOT,
                        "confidence of %-8s %.1f–%.1f   %.3f right   (%d of %d)",
                        c.kind(),
                        c.from(),
                        c.to(),
                        c.right() / (double) c.given(),
                        c.right(),
                        c.given())));
        out.println(String.format(
                Locale.ROOT,
                "overall %.3f  (mean F1 of %s; %d articles)",
                Evaluation.overall(figures),
                String.join(", ", Evaluation.HEADS),
                evaluation.articles()));
    }

    private static String line(String name, Score s) {
        return String.format(
                Locale.ROOT,
                "%-38s P %.3f  R %.3f  F1 %.3f   (%d/%d predicted, %d gold)",
                name,
                s.precision(),
                s.recall(),
                s.f1(),
                s.right(),
                s.predicted(),
                s.gold());
    }

    private static Optional<Set<String>> ids(@Nullable Path file) {
        if (file == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new HashSet<>(Files.readAllLines(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read", e);
        }
    }
}
