package org.isnad.sources;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a record's fields are called: {@code id url source date title author text}, each of which can be mapped to another name.
 *
 * @param names our name → the record's
 */
public record FieldNames(Map<String, String> names) {
    public static final FieldNames DEFAULT = new FieldNames(Map.of());

    public FieldNames {
        names = Map.copyOf(names);
        for (String name : names.keySet()) {
            if (!name.matches("id|url|source|date|title|author|text")) {
                throw new IllegalArgumentException(
                        "field «" + name + "»: expected id, url, source, date, title, author or text");
            }
        }
    }

    String of(String name) {
        return names.getOrDefault(name, name);
    }

    /** These names with more mapped. */
    public FieldNames with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(names);
        all.putAll(more);
        return new FieldNames(all);
    }
}
