package org.isnad.store;

import java.util.Optional;
import org.apache.jena.query.QueryParseException;

/** Shows where a query is malformed. */
final class Caret {
    private Caret() {}

    static String at(String name, String sparql, QueryParseException e) {
        String message = Optional.ofNullable(e.getMessage()).orElse("malformed").strip();
        String[] lines = sparql.split("\n", -1);
        int line = e.getLine();
        int column = Math.max(1, e.getColumn());
        if (line < 1 || line > lines.length) {
            return name + ": " + message.replace('\n', ' ');
        }
        String text = lines[line - 1];
        StringBuilder pointer = new StringBuilder();
        for (int i = 0; i < Math.min(column - 1, text.length()); i++) {
            pointer.append(text.charAt(i) == '\t' ? '\t' : ' ');
        }
        return name + ":" + line + ":" + column + ": " + message.replaceAll("\\s*\n\\s*", " ") + "\n" + text + "\n"
                + pointer + "^";
    }
}
