package org.isnad.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question of the repository: a {@code .rq} file whose first comment line says what it answers and whose
 * {@code # @param name meaning} lines name the variables that {@code --var name=value} may fix. A line that begins with
 * {@code #@name} counts only where that variable is fixed: it holds the patterns that a state or a person makes selective, and that
 * would drop what has no state if they always counted.
 *
 * @param name path below {@code queries/} without {@code .rq}
 * @param title first comment line
 */
public record NamedQuery(String name, String title, List<Parameter> parameters, String sparql) {
    private static final String ARABIC = "# @ar ";
    private static final Pattern CONDITIONAL = Pattern.compile("^(\\s*)#@(\\w+)(\\s.*)$");
    private static final Pattern PARAMETER = Pattern.compile("^#\\s*@param\\s+(\\w+)\\s*(.*)$");

    /** The query with the lines that count because these variables are fixed. */
    public String sparql(Set<String> fixed) {
        StringBuilder out = new StringBuilder();
        for (String line : sparql.split("\n", -1)) {
            Matcher m = CONDITIONAL.matcher(line);
            boolean counts = m.matches() && fixed.contains(m.group(2));
            // Blanks instead of the mark, so that an error still names the column of the file.
            out.append(counts ? m.group(1) + " ".repeat(2 + m.group(2).length()) + m.group(3) : line);
            out.append('\n');
        }
        return out.substring(0, out.length() - 1);
    }

    /** What it answers in Arabic, where its file says so. */
    public Optional<String> arabicTitle() {
        return sparql.lines()
                .takeWhile(l -> l.startsWith("#"))
                .filter(l -> l.startsWith(ARABIC))
                .map(l -> l.substring(ARABIC.length()).strip())
                .findFirst();
    }

    /** A variable of the query that a user may fix. */
    public record Parameter(String name, String meaning) {}

    public NamedQuery {
        parameters = List.copyOf(parameters);
    }

    /** A question from the text of its {@code .rq} file. */
    public static NamedQuery of(String file, String sparql) {
        String title = "";
        List<Parameter> parameters = new ArrayList<>();
        for (String line : sparql.split("\n")) {
            if (!line.startsWith("#")) {
                break;
            }
            Matcher m = PARAMETER.matcher(line);
            if (m.matches()) {
                parameters.add(new Parameter(m.group(1), m.group(2)));
            } else if (title.isEmpty()) {
                title = line.substring(1).strip();
            }
        }
        return new NamedQuery(file.substring(0, file.length() - ".rq".length()), title, parameters, sparql);
    }
}
