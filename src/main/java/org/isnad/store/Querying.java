package org.isnad.store;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.tdb2.TDB2;

/** Runs SPARQL over a store: read-only, no SERVICE calls; the default graph is the union of all graphs. */
public final class Querying {
    private final GraphStore store;

    public Querying(GraphStore store) {
        this.store = store;
    }

    /**
     * Parses a query.
     *
     * @throws StoreException with the line, a caret at the place and what was expected
     */
    public static Query parse(String name, String sparql) {
        try {
            return QueryFactory.create(sparql, Syntax.syntaxARQ);
        } catch (QueryParseException e) {
            throw new StoreException(Caret.at(name, sparql, e), e);
        } catch (org.apache.jena.shared.JenaException e) {
            throw new StoreException(
                    name + ": " + Optional.ofNullable(e.getMessage()).orElse("not SPARQL"), e);
        }
    }

    /**
     * Runs a query and gives its execution to a reader, inside a transaction.
     *
     * @param variables values of variables, an IRI in angle brackets or a plain text; the query must use each
     */
    public <T> T run(Query query, Map<String, String> variables, Function<QueryExec, T> reader) {
        return store.read(() -> {
            DatasetGraph dataset = store.dataset();
            var builder = QueryExec.dataset(dataset)
                    .query(query)
                    .set(TDB2.symUnionDefaultGraph, true)
                    .set(ARQ.httpServiceAllowed, false)
                    .timeout(1, TimeUnit.HOURS);
            variables.forEach((name, value) -> builder.substitution(name, node(value)));
            try (QueryExec execution = builder.build()) {
                return reader.apply(execution);
            }
        });
    }

    private static Node node(String value) {
        if (value.startsWith("<") && value.endsWith(">")) {
            return NodeFactory.createURI(value.substring(1, value.length() - 1));
        }
        return NodeFactory.createLiteralString(value);
    }
}
