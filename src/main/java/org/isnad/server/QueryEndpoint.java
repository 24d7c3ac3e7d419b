package org.isnad.server;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.tdb2.TDB2;
import org.isnad.rdf.Terms;

/**
 * Fuseki's query service with what a public question needs: the guard, the limits, and answers that are whole or refused.
 *
 * <p>An answer is collected before its first byte is sent. So a query that runs out of time, memory or rows gets an error status, and
 * never a 200 with half an answer.
 */
final class QueryEndpoint extends SPARQL_QueryDataset {
    private static final int WAIT_SECONDS = 5;
    private static final long MOST_CHARACTERS = 64L * 1024 * 1024;

    private final Settings settings;
    private final RunningQueries running;
    private final Semaphore turns;

    QueryEndpoint(Settings settings, RunningQueries running) {
        this.settings = settings;
        this.running = running;
        this.turns = new Semaphore(settings.parallel());
    }

    @Override
    protected void execute(String sparql, HttpAction action) {
        if (action.getRequestParameter("callback") != null) {
            ServletOps.errorBadRequest("callback: answers are not wrapped in scripts; use CORS");
        }
        if (!turn()) {
            ServletOps.error(503, "too many queries are running (" + settings.parallel() + "); try again later");
        }
        try {
            super.execute(sparql, action);
        } catch (StackOverflowError e) {
            ServletOps.errorBadRequest("the query is nested too deeply");
        } catch (QueryCancelledException e) {
            ServletOps.error(
                    503,
                    running.wasCutForMemory()
                            ? "the query was stopped because the server ran short of memory; ask for less"
                            : "the query took longer than "
                                    + settings.timeLimit().toSeconds()
                                    + " s and was stopped; nothing of its answer was sent");
        } finally {
            turns.release();
        }
    }

    private boolean turn() {
        try {
            return turns.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    protected void validateQuery(HttpAction action, Query query) {
        if (query.isJsonType()) {
            ServletOps.errorBadRequest("JSON { }: ask with SELECT and take the JSON result format");
        }
    }

    @Override
    protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
        Query allowed;
        try {
            allowed = new QueryGuard(settings.timeLimit()).allow(query);
        } catch (Refusal refusal) {
            ServletOps.error(refusal.status(), refusal.getMessage());
            throw refusal;
        } catch (QueryParseException e) {
            ServletOps.errorBadRequest(String.valueOf(e.getMessage()));
            throw e;
        }
        return QueryExec.newBuilder()
                .dataset(dataset)
                .query(allowed)
                .context(action.getContext())
                .set(TDB2.symUnionDefaultGraph, !query.hasDatasetDescription() && unnamed(action))
                .overallTimeout(timeout(action), TimeUnit.MILLISECONDS)
                .build();
    }

    /** Whether the request itself chooses no graphs; with FROM, the dataset is already the chosen one. */
    private static boolean unnamed(HttpAction action) {
        return action.getRequestParameter("default-graph-uri") == null
                && action.getRequestParameter("named-graph-uri") == null;
    }

    private long timeout(HttpAction action) {
        long most = settings.timeLimit().toMillis();
        String wished = action.getRequestParameter("timeout");
        if (wished == null || !wished.matches("\\d{1,6}")) {
            return most;
        }
        return Math.max(1, Math.min(most, Long.parseLong(wished) * 1000));
    }

    @Override
    protected QueryExecResult executeQuery(HttpAction action, QueryExec execution, Query asked, String log) {
        try (RunningQueries.Entry entry = running.enter(execution)) {
            if (asked.isSelectType()) {
                return new QueryExecResult(rows(execution.select()));
            }
            if (asked.isAskType()) {
                return new QueryExecResult(execution.ask());
            }
            return new QueryExecResult(graph(execution, asked));
        }
    }

    private RowSet rows(RowSet rows) {
        List<Binding> kept = new ArrayList<>();
        long characters = 0;
        while (rows.hasNext()) {
            Binding row = rows.next();
            Iterator<Node> terms = row.varsMentioned().stream().map(row::get).iterator();
            while (terms.hasNext()) {
                characters += size(terms.next());
            }
            kept.add(row);
            check(kept.size(), characters, "rows");
        }
        return RowSetStream.create(rows.getResultVars(), kept.iterator());
    }

    private Graph graph(QueryExec execution, Query asked) {
        Graph graph = GraphFactory.createDefaultGraph();
        Terms.PREFIXES.forEach(graph.getPrefixMapping()::setNsPrefix);
        long characters = 0;
        long triples = 0;
        Iterator<Triple> all = asked.isConstructType() ? execution.constructTriples() : execution.describeTriples();
        while (all.hasNext()) {
            Triple t = all.next();
            characters += size(t.getSubject()) + size(t.getObject());
            graph.add(t);
            check(++triples, characters, "triples");
        }
        return graph;
    }

    private void check(long count, long characters, String unit) {
        if (count > settings.rows()) {
            ServletOps.error(
                    413,
                    "the answer has more than " + settings.rows() + " " + unit
                            + " and was not sent, so that none is mistaken for all of it; add LIMIT and OFFSET, or take a dump from /data");
        }
        if (characters > MOST_CHARACTERS) {
            ServletOps.error(
                    413, "the answer is larger than 64 MB and was not sent; add LIMIT, or take a dump from /data");
        }
    }

    private static long size(Node node) {
        return node.isLiteral()
                ? node.getLiteralLexicalForm().length()
                : node.isURI() ? node.getURI().length() : 8;
    }
}
