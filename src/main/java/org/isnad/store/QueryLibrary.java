package org.isnad.store;

import java.util.List;
import java.util.Optional;
import org.isnad.lexicon.Resources;

/** The questions under {@code queries/}. */
public final class QueryLibrary {
    private final List<NamedQuery> queries;

    private QueryLibrary(List<NamedQuery> queries) {
        this.queries = List.copyOf(queries);
    }

    /** Reads them from the program's own files. */
    public static QueryLibrary load() {
        return new QueryLibrary(Resources.texts("queries", ".rq").entrySet().stream()
                .map(e -> NamedQuery.of(e.getKey(), e.getValue()))
                .toList());
    }

    public List<NamedQuery> queries() {
        return queries;
    }

    public Optional<NamedQuery> find(String name) {
        return queries.stream().filter(q -> q.name().equals(name)).findFirst();
    }
}
