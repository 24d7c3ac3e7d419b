package org.isnad.store;

import java.util.Optional;
import org.apache.jena.query.QueryParseException;

/** Shows where a query is malformed. */
final class Caret {
    private static final int LONGEST_MESSAGE = 160;

    private Caret() {}

    static String at(String name, String sparql, QueryParseException e) {
        String message = shortened(
                Optional.ofNullable(e.getMessage()).orElse("malformed").strip().replaceAll("\\s*\n\\s*", " "));
        String[] lines = sparql.split("\n", -1);
        int line = e.getLine();
        int column = Math.max(1, e.getColumn());
        if (line < 1 || line > lines.length) {
            return name + ": " + message;
        }
        String text = lines[line - 1];
        StringBuilder pointer = new StringBuilder();
        for (int i = 0; i < Math.min(column - 1, text.length()); i++) {
            pointer.append(text.charAt(i) == '\t' ? '\t' : ' ');
        }
        return name + ":" + line + ":" + column + ": " + message + "\n" + text + "\n" + pointer + "^";
    }

    /** The parser lists every token it could take; the first few say enough. */
    private static String shortened(String message) {
        return message.length() <= LONGEST_MESSAGE
                ? message
                : message.substring(0, message.lastIndexOf(' ', LONGEST_MESSAGE)) + " …";
    }
}
