package org.isnad.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.riot.Lang;
import org.isnad.rdf.Iris;
import org.isnad.store.Exporting;
import org.isnad.store.GraphStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code isnad export -o FILE}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes a store as RDF: .ttl .trig .nt .nq .jsonld .rdf by the file's ending, each also .gz.")
final class ExportCommand implements Callable<Integer> {
    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "file to write")
    private Path output = Path.of("graph.ttl");

    @Option(names = "--article", paramLabel = "ID", description = "only this article's graph")
    private @Nullable String article;

    @Option(names = "--graph", paramLabel = "IRI", description = "only this graph")
    private @Nullable String graph;

    @Mixin
    private StoreOption store = new StoreOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        String name = output.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean gzip = name.endsWith(".gz");
        Lang language = language(gzip ? name.substring(0, name.length() - 3) : name);
        try (GraphStore opened = GraphStore.open(store.path());
                OutputStream out = open(gzip)) {
            long written = new Exporting(opened).write(out, language, chosen(opened.iris()));
            console.err().println(String.format(Locale.ROOT, "%,d triples in %s", written, output));
        } catch (IOException e) {
            throw new UncheckedIOException(output + ": cannot be written: " + e.getMessage(), e);
        }
        return 0;
    }

    private Predicate<String> chosen(Iris iris) {
        String wanted =
                graph != null ? graph : article != null ? iris.graphOf(article).getURI() : "";
        return wanted.isEmpty() ? g -> true : wanted::equals;
    }

    private OutputStream open(boolean gzip) throws IOException {
        OutputStream file = new BufferedOutputStream(Files.newOutputStream(output), 1 << 16);
        return gzip ? new GZIPOutputStream(file, 1 << 16) : file;
    }

    private Lang language(String name) {
        if (name.endsWith(".ttl")) {
            return Lang.TURTLE;
        }
        if (name.endsWith(".trig")) {
            return Lang.TRIG;
        }
        if (name.endsWith(".nq")) {
            return Lang.NQUADS;
        }
        if (name.endsWith(".nt")) {
            return Lang.NTRIPLES;
        }
        throw new ParameterException(
                java.util.Objects.requireNonNull(spec).commandLine(),
                "isnad export: " + output
                        + ": expected a name that ends in .ttl, .trig, .nt or .nq, or one of these and .gz");
    }
}
