package org.isnad.store;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.isnad.rdf.Terms;

/** How answers are printed. */
public enum ResultFormat {
    TABLE,
    CSV,
    TSV,
    JSON,
    XML,
    MARKDOWN;

    /** The format of a name, in any case. */
    public static Optional<ResultFormat> of(String name) {
        for (ResultFormat format : values()) {
            if (format.name().equals(name.toUpperCase(Locale.ROOT))) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** Runs the execution and prints its answer: rows, yes or no, or a graph as Turtle. */
    public void write(QueryExec execution, Query query, PrintWriter out) {
        if (query.isAskType()) {
            out.println(execution.ask() ? "yes" : "no");
        } else if (query.isConstructType() || query.isDescribeType()) {
            Graph graph = query.isConstructType() ? execution.construct() : execution.describe();
            Terms.PREFIXES.forEach(graph.getPrefixMapping()::setNsPrefix);
            out.print(RDFWriter.source(graph).format(RDFFormat.TURTLE_BLOCKS).asString());
        } else {
            rows(execution.select(), out);
        }
        out.flush();
    }

    private void rows(RowSet rows, PrintWriter out) {
        switch (this) {
            case TABLE -> table(rows, out, false);
            case MARKDOWN -> table(rows, out, true);
            case CSV -> standard(rows, ResultSetLang.RS_CSV, out);
            case TSV -> standard(rows, ResultSetLang.RS_TSV, out);
            case JSON -> standard(rows, ResultSetLang.RS_JSON, out);
            case XML -> standard(rows, ResultSetLang.RS_XML, out);
        }
    }

    private static void standard(RowSet rows, Lang language, PrintWriter out) {
        RowSetWriter writer = RowSetWriterRegistry.getFactory(language).create(language);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writer.write(bytes, rows, Context.emptyContext());
        out.print(bytes.toString(StandardCharsets.UTF_8));
    }

    private static void table(RowSet rows, PrintWriter out, boolean markdown) {
        List<Var> variables = rows.getResultVars();
        List<String[]> cells = new ArrayList<>();
        cells.add(variables.stream().map(Var::getVarName).toArray(String[]::new));
        Iterator<Binding> bindings = rows;
        while (bindings.hasNext()) {
            Binding b = bindings.next();
            cells.add(variables.stream()
                    .map(v -> text(b.get(v)).replaceAll("\\s+", " ").replace("|", markdown ? "\\|" : "|"))
                    .toArray(String[]::new));
        }
        int[] widths = new int[variables.size()];
        for (String[] row : cells) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], TextWidth.of(row[i]));
            }
        }
        for (int r = 0; r < cells.size(); r++) {
            line(cells.get(r), widths, markdown, out);
            if (r == 0) {
                String[] rule = new String[widths.length];
                for (int i = 0; i < rule.length; i++) {
                    rule[i] = "-".repeat(widths[i]);
                }
                line(rule, widths, markdown, out);
            }
        }
        if (!markdown) {
            out.println("(" + (cells.size() - 1) + (cells.size() == 2 ? " row)" : " rows)"));
        }
    }

    private static void line(String[] cells, int[] widths, boolean markdown, PrintWriter out) {
        StringBuilder row = new StringBuilder(markdown ? "| " : "");
        for (int i = 0; i < cells.length; i++) {
            row.append(i == 0 ? "" : markdown ? " | " : "  ").append(cells[i]);
            row.append(" ".repeat(widths[i] - TextWidth.of(cells[i])));
        }
        out.println(markdown ? row + " |" : row.toString().stripTrailing());
    }

    private static String text(@org.jspecify.annotations.Nullable Node node) {
        if (node == null) {
            return "";
        }
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm();
        }
        if (node.isURI()) {
            for (Map.Entry<String, String> prefix : Terms.PREFIXES.entrySet()) {
                if (node.getURI().startsWith(prefix.getValue())) {
                    return prefix.getKey() + ":"
                            + node.getURI().substring(prefix.getValue().length());
                }
            }
            if (node.getURI().startsWith(Terms.DEFAULT_BASE)) {
                return node.getURI().substring(Terms.DEFAULT_BASE.length());
            }
        }
        return node.toString();
    }
}
