package org.isnad.store;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.isnad.rdf.Iris;

/** RDF syntaxes that a store can be written in. */
public enum ExportFormat {
    TURTLE("ttl", false),
    TRIG("trig", true),
    N_TRIPLES("nt", false),
    N_QUADS("nq", true),
    JSON_LD("jsonld", false),
    RDF_XML("rdf", false);

    private final String ending;
    private final boolean graphs;

    ExportFormat(String ending, boolean graphs) {
        this.ending = ending;
        this.graphs = graphs;
    }

    /** The format that a file's name asks for, {@code .gz} or not. */
    public static Optional<ExportFormat> ofFileName(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        plain = plain.endsWith(".gz") ? plain.substring(0, plain.length() - ".gz".length()) : plain;
        for (ExportFormat format : values()) {
            if (plain.endsWith("." + format.ending)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** Whether it says which graph a triple stands in; the others are the union of the graphs, each triple once. */
    public boolean hasGraphs() {
        return graphs;
    }

    GraphWriter writer(Writer out, Map<String, String> prefixes, Iris iris) throws IOException {
        return switch (this) {
            case TURTLE -> new TurtleWriter(out, prefixes, iris, false);
            case TRIG -> new TurtleWriter(out, prefixes, iris, true);
            case N_TRIPLES -> new LinesWriter(out, false);
            case N_QUADS -> new LinesWriter(out, true);
            case JSON_LD -> new JsonLdWriter(out, prefixes);
            case RDF_XML -> new RdfXmlWriter(out, prefixes);
        };
    }
}
