package org.isnad.cli;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;
import org.isnad.store.EventTables;
import org.isnad.store.ExportFormat;
import org.isnad.store.Exporting;
import org.isnad.store.GraphStore;
import org.isnad.store.Profile;
import org.isnad.store.StoreException;
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

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            description =
                    "core (as stored), oa (Web Annotation and OWL-Time), schema (schema.org only), cameo (events as TSV with"
                            + " the columns of ICEWS) or plover (events as JSON Lines like POLECAT); default: ${DEFAULT-VALUE}",
            defaultValue = "core")
    private String profile = "core";

    @Option(names = "--ascii", description = "write what is not ASCII as escapes, for readers that mangle UTF-8")
    private boolean ascii;

    @Mixin
    private StoreOption store = new StoreOption();

    @Spec
    private @Nullable CommandSpec spec;

    /** Writes the chosen graphs and says how many triples or rows they were. */
    private interface Writing {
        long write(GraphStore store, OutputStream out, Predicate<String> chosen);
    }

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        Writing writing = writing();
        try (GraphStore opened = GraphStore.open(store.path())) {
            Predicate<String> chosen = chosen(opened);
            long written = WholeFile.write(output, out -> {
                boolean gzip = output.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
                try (OutputStream packed = gzip ? new GZIPOutputStream(out, 1 << 16) : out) {
                    return writing.write(opened, packed, chosen);
                }
            });
            console.err().println(Numbers.grouped(written) + (isTable() ? " rows in " : " triples in ") + output);
        }
        return 0;
    }

    private boolean isTable() {
        return profile.equals("cameo") || profile.equals("plover");
    }

    private Writing writing() {
        switch (profile) {
            case "cameo":
                return (opened, out, chosen) -> new EventTables(opened).cameo(out, chosen);
            case "plover":
                return (opened, out, chosen) -> new EventTables(opened).plover(out, chosen);
            case "core":
                return rdf(Profile.CORE);
            case "oa":
                return rdf(Profile.OA);
            case "schema":
                return rdf(Profile.SCHEMA);
            default:
                throw usage("--profile " + profile + ": expected core, oa, schema, cameo or plover");
        }
    }

    private Writing rdf(Profile vocabularies) {
        ExportFormat format = ExportFormat.ofFileName(output.getFileName().toString())
                .orElseThrow(
                        () -> usage(
                                output
                                        + ": expected a name that ends in .ttl, .trig, .nt, .nq, .jsonld or .rdf, or one of these and .gz"));
        return (opened, out, chosen) -> new Exporting(opened, vocabularies, ascii).write(out, format, chosen);
    }

    private Predicate<String> chosen(GraphStore opened) {
        if (graph == null && article == null) {
            return g -> true;
        }
        String wanted = graph != null
                ? graph
                : opened.iris().graphOf(Objects.requireNonNull(article)).getURI();
        if (!opened.holds(wanted)) {
            throw new StoreException((graph != null ? "graph " + graph : "article " + article)
                    + ": this store holds no such one; nothing was written");
        }
        return wanted::equals;
    }

    private ParameterException usage(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), "isnad export: " + message);
    }
}
