package org.isnad.store;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question of the repository: a {@code .rq} file whose first comment line says what it answers and whose
 * {@code # @param name meaning} lines name the variables that {@code --var name=value} may fix.
 *
 * @param name path below {@code queries/} without {@code .rq}
 * @param title first comment line
 */
public record NamedQuery(String name, String title, List<Parameter> parameters, String sparql) {
    private static final Pattern PARAMETER = Pattern.compile("^#\\s*@param\\s+(\\w+)\\s*(.*)$");

    /** A variable of the query that a user may fix. */
    public record Parameter(String name, String meaning) {}

    public NamedQuery {
        parameters = List.copyOf(parameters);
    }

    static NamedQuery of(String file, String sparql) {
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
