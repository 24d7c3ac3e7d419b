package org.isnad.server;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * Looks through a query before it runs: no SERVICE, no function that is code ({@code java:}, JavaScript, CALL) or that sleeps; and
 * regular expressions are exchanged for ones that heed the time limit.
 */
final class QueryGuard {
    /** Functions that may be called by IRI: casts, XPath, mathematics and ARQ's own. */
    private static final Set<String> FUNCTIONS = Set.of(
            "http://www.w3.org/2001/XMLSchema#",
            "http://www.w3.org/2005/xpath-functions#",
            "http://www.w3.org/2005/xpath-functions/math#",
            "http://jena.apache.org/ARQ/function#",
            "http://jena.hpl.hp.com/ARQ/function#");

    /** Of those, the ones that sleep, tell of the system, or match regular expressions without heed to the time limit. */
    private static final Set<String> UNSAFE =
            Set.of("wait", "systime", "matches", "replace", "tokenize", "analyze-string", "doc", "collection");

    private static final Set<String> PROPERTY_FUNCTIONS =
            Set.of("http://jena.apache.org/ARQ/property#", "http://jena.hpl.hp.com/ARQ/property#");

    private final Duration limit;

    QueryGuard(Duration limit) {
        this.limit = limit;
    }

    /**
     * Gives the query as it may run.
     *
     * @throws Refusal with a sentence that names what is not allowed
     */
    Query allow(Query query) {
        if (query.getQueryPattern() == null) {
            return query;
        }
        Query timed = QueryTransformOps.transform(query, new ElementTransformCopyBase(), new TimedExpressions(limit));
        Op algebra = Algebra.compile(timed);
        Walker.walk(algebra, new Operators(), new Expressions());
        return timed;
    }

    private static Refusal refused(String what) {
        return new Refusal(400, what);
    }

    private static void predicate(Node node) {
        if (!node.isURI()) {
            return;
        }
        String iri = node.getURI();
        if (iri.toLowerCase(Locale.ROOT).startsWith("java:")
                || PROPERTY_FUNCTIONS.stream().anyMatch(iri::startsWith)) {
            throw refused("property function <" + iri + ">: not allowed here");
        }
    }

    private static final class Operators extends OpVisitorBase {
        /** The walker does not look into COUNT(…) and its like, nor into GROUP BY and ORDER BY. */
        @Override
        public void visit(OpGroup group) {
            group.getAggregators().forEach(aggregate -> {
                ExprList arguments = aggregate.getAggregator().getExprList();
                if (arguments != null) {
                    arguments.forEach(Operators::expression);
                }
            });
            group.getGroupVars().getExprs().values().forEach(Operators::expression);
        }

        @Override
        public void visit(OpOrder order) {
            order.getConditions().forEach(c -> expression(c.getExpression()));
        }

        @Override
        public void visit(OpLeftJoin join) {
            if (join.getExprs() != null) {
                join.getExprs().forEach(Operators::expression);
            }
        }

        private static void expression(Expr expression) {
            Walker.walk(expression, new Expressions());
        }

        @Override
        public void visit(OpService service) {
            throw refused("SERVICE " + service.getService() + ": this endpoint calls no other endpoint");
        }

        @Override
        public void visit(OpPropFunc function) {
            throw refused("property function <" + function.getProperty() + ">: not allowed here");
        }

        @Override
        public void visit(OpBGP pattern) {
            for (Triple triple : pattern.getPattern()) {
                predicate(triple.getPredicate());
            }
        }

        @Override
        public void visit(OpTriple triple) {
            predicate(triple.getTriple().getPredicate());
        }

        @Override
        public void visit(OpPath path) {
            String text = path.getTriplePath().toString().toLowerCase(Locale.ROOT);
            if (text.contains("java:")) {
                throw refused("property function in a path: not allowed here");
            }
        }
    }

    private static final class Expressions extends ExprVisitorBase {
        @Override
        public void visit(ExprFunctionN function) {
            if (function instanceof E_Call) {
                throw refused("CALL: functions may only be called by name here");
            }
            if (function instanceof E_Regex || function instanceof E_StrReplace) {
                throw refused("REGEX and REPLACE cannot be used in this place");
            }
            if (function instanceof E_Function named) {
                function(named.getFunctionIRI());
            }
        }

        private static void function(String iri) {
            String space = iri.substring(0, Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
            String name = iri.substring(space.length());
            if (!FUNCTIONS.contains(space) || UNSAFE.contains(name)) {
                throw refused("function <" + iri + ">: not allowed here");
            }
        }
    }

    /** Puts {@link TimedRegex} where REGEX and REPLACE stood. */
    private static final class TimedExpressions extends ExprTransformApplyElementTransform {
        private final Deadline deadline;

        TimedExpressions(Duration limit) {
            super(new ElementTransformCopyBase());
            this.deadline = Deadline.in(limit);
        }

        @Override
        public Expr transform(ExprFunctionN function, ExprList arguments) {
            if (function instanceof E_Regex) {
                return new TimedRegex(arguments, deadline, false);
            }
            if (function instanceof E_StrReplace) {
                return new TimedRegex(arguments, deadline, true);
            }
            return super.transform(function, arguments);
        }
    }
}
