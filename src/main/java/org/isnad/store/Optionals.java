package org.isnad.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterDefaulting;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterRepeatApply;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.engine.main.iterator.QueryIterOptionalIndex;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * TDB2's way to answer a query, but an OPTIONAL that asks the same again is answered from memory: ten thousand events have a few hundred
 * actors, and each look at an actor's label costs some 25 microseconds, most of them for preparing the look.
 */
final class Optionals extends OpExecutorTDB2 {
    Optionals(ExecutionContext context) {
        super(context);
    }

    @Override
    protected QueryIterator execute(OpConditional optional, QueryIterator input) {
        QueryIterator left = exec(optional.getLeft(), input);
        return isPattern(optional.getRight())
                ? new Remembering(left, optional.getRight(), execCxt)
                : new QueryIterOptionalIndex(left, optional.getRight(), execCxt);
    }

    /** Whether what is asked is only a pattern and filters on it: the same question has the same answer then. */
    private static boolean isPattern(Op asked) {
        return asked instanceof OpQuadPattern
                || asked instanceof OpFilter filter && filter.getSubOp() instanceof OpQuadPattern;
    }

    /** Left rows with the answers of one OPTIONAL, which are kept by the values that the OPTIONAL shares with its left side. */
    private static final class Remembering extends QueryIterRepeatApply {
        private static final int MOST_KEPT = 50_000;
        private static final int TRIED = 2_000;
        private static final int WORTH_KEEPING = 5;

        private final Op asked;
        private final List<Var> variables;
        private final Map<Binding, List<Binding>> kept = new HashMap<>();
        private int rows;
        private int known;
        private boolean worthKeeping = true;

        Remembering(QueryIterator left, Op asked, ExecutionContext context) {
            super(left, context);
            this.asked = asked;
            this.variables = List.copyOf(OpVars.mentionedVars(asked));
        }

        @Override
        protected QueryIterator nextStage(Binding row) {
            ExecutionContext context = getExecContext();
            if (!worthKeeping) {
                return new QueryIterDefaulting(QC.execute(QC.substitute(asked, row), row, context), row, context);
            }
            List<Binding> answers = answers(shared(row));
            return answers.isEmpty()
                    ? QueryIterSingleton.create(row, context)
                    : QueryIterPlainWrapper.create(
                            answers.stream().map(answer -> joined(row, answer)).iterator(), context);
        }

        private List<Binding> answers(Binding shared) {
            rows++;
            Optional<List<Binding>> before = Optional.ofNullable(kept.get(shared));
            if (before.isPresent()) {
                known++;
                return before.get();
            }
            List<Binding> found = new ArrayList<>();
            QueryIterator answers = QC.execute(QC.substitute(asked, shared), shared, getExecContext());
            answers.forEachRemaining(found::add);
            answers.close();
            kept.put(shared, found);
            if (kept.size() == MOST_KEPT || rows == TRIED && known * WORTH_KEEPING < rows) {
                worthKeeping = false;
                kept.clear();
            }
            return found;
        }

        private Binding shared(Binding row) {
            var shared = BindingFactory.builder();
            variables.forEach(variable -> {
                if (row.contains(variable)) {
                    shared.add(variable, row.get(variable));
                }
            });
            return shared.build();
        }

        private static Binding joined(Binding row, Binding answer) {
            var joined = BindingFactory.builder(row);
            answer.forEach((variable, value) -> {
                if (!row.contains(variable)) {
                    joined.add(variable, value);
                }
            });
            return joined.build();
        }
    }
}
