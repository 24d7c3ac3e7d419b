package org.isnad.server;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.sse.Tags;

/**
 * REGEX and REPLACE as SPARQL has them, except that a match that back-tracks without end stops at the query's deadline: Jena's own
 * checks its time limit between rows only.
 */
final class TimedRegex extends ExprFunctionN {
    private final Deadline deadline;
    private final boolean replaces;

    TimedRegex(ExprList arguments, Deadline deadline, boolean replaces) {
        super(replaces ? Tags.tagReplace : Tags.tagRegex, arguments);
        this.deadline = deadline;
        this.replaces = replaces;
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
        int flagsAt = replaces ? 3 : 2;
        NodeValue first = arguments.get(0);
        String text = NodeValueOps.checkAndGetStringLiteral(replaces ? "REPLACE" : "REGEX", first)
                .getLiteralLexicalForm();
        String flags =
                arguments.size() > flagsAt && arguments.get(flagsAt) != null ? string(arguments.get(flagsAt)) : "";
        try {
            Pattern pattern = pattern(string(arguments.get(1)), flags);
            CharSequence guarded = deadline.guard(text);
            if (!replaces) {
                return NodeValue.booleanReturn(pattern.matcher(guarded).find());
            }
            String result = pattern.matcher(guarded).replaceAll(string(arguments.get(2)));
            String language = first.asNode().getLiteralLanguage();
            return language.isEmpty() ? NodeValue.makeString(result) : NodeValue.makeLangString(result, language);
        } catch (StackOverflowError e) {
            throw new ExprEvalException("the text is too long for this regular expression", e);
        } catch (PatternSyntaxException e) {
            throw new ExprEvalException("not a regular expression: " + e.getMessage(), e);
        } catch (IndexOutOfBoundsException e) {
            throw new ExprEvalException("REPLACE: no such group: " + e.getMessage(), e);
        }
    }

    private static String string(NodeValue value) {
        if (!value.isString() && !value.isLangString()) {
            throw new ExprEvalException("not a string: " + value);
        }
        return value.asNode().getLiteralLexicalForm();
    }

    private static Pattern pattern(String regex, String flags) {
        int mask = 0;
        for (char flag : flags.toLowerCase(Locale.ROOT).toCharArray()) {
            switch (flag) {
                case 'i' -> mask |= Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
                case 'm' -> mask |= Pattern.MULTILINE;
                case 's' -> mask |= Pattern.DOTALL;
                case 'x' -> mask |= Pattern.COMMENTS;
                case 'q' -> mask |= Pattern.LITERAL;
                default -> throw new ExprEvalException("unknown flag of a regular expression: " + flag);
            }
        }
        return Pattern.compile(regex, mask);
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new TimedRegex(arguments, deadline, replaces);
    }
}
