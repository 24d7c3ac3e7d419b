package org.isnad.server;

import java.util.Map;
import java.util.TreeMap;

/** Parameters of a request: the first value of each, empty where it is missing. */
record Parameters(Map<String, String[]> values) {
    boolean isEmpty() {
        return values.isEmpty();
    }

    /** The same for the same parameters, whatever their order. */
    String key() {
        StringBuilder out = new StringBuilder();
        new TreeMap<>(values).forEach((name, list) -> out.append(name.length())
                .append(name)
                .append('=')
                .append(text(name))
                .append('&'));
        return out.toString();
    }

    String text(String name) {
        String[] found = values.get(name);
        return found == null || found.length == 0 ? "" : found[0].strip();
    }

    String required(String name) {
        String value = text(name);
        if (value.isEmpty()) {
            throw new Refusal(400, "the parameter «" + name + "» is missing");
        }
        return value;
    }

    /** A number between zero and a most. */
    int number(String name, int otherwise, int most) {
        String value = text(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        if (!value.matches("\\d{1,9}")) {
            throw new Refusal(400, "the parameter «" + name + "» should be a number");
        }
        return Math.min(Integer.parseInt(value), most);
    }
}
