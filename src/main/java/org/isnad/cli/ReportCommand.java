package org.isnad.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.isnad.server.Report;
import org.isnad.store.GraphStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code isnad report -o report.html}. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description =
                "Writes one self-contained file of a store or an article: HTML, or the picture of relations as SVG.")
final class ReportCommand implements Callable<Integer> {
    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "file to write")
    private Path output = Path.of("report.html");

    @Option(names = "--format", paramLabel = "FORMAT", description = "html or svg (default: by the file's ending)")
    private @Nullable String format;

    @Option(names = "--article", paramLabel = "ID", description = "only this article")
    private @Nullable String article;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            description = "ar or en (default: ${DEFAULT-VALUE})",
            defaultValue = "ar")
    private String language = "ar";

    @Mixin
    private StoreOption store = new StoreOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        String chosen = format != null
                ? format.toLowerCase(Locale.ROOT)
                : output.toString().toLowerCase(Locale.ROOT).endsWith(".svg") ? "svg" : "html";
        if (!chosen.equals("html") && !chosen.equals("svg")) {
            throw usage("--format " + format + ": expected html or svg");
        }
        if (!language.equals("ar") && !language.equals("en")) {
            throw usage("--lang " + language + ": expected ar or en");
        }
        try (GraphStore opened = GraphStore.open(store.path())) {
            Report report = new Report(opened, Optional.ofNullable(article), language.equals("ar"));
            Files.writeString(output, chosen.equals("svg") ? report.svg() : report.html(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(output + ": cannot be written: " + e.getMessage(), e);
        }
        return 0;
    }

    private ParameterException usage(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), "isnad report: " + message);
    }
}
