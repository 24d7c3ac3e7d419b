package org.isnad.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.lexicon.Table;
import org.isnad.text.Article;
import org.isnad.text.Normaliser;

/**
 * Which outlet a page names in its own furniture: a line «أثر برس», the dateline «موسكو-سانا», «صحيفة البعث» glued to a menu. Only
 * furniture and bylines are looked at: an outlet that the text cites is not the one that prints it.
 */
final class Outlets {
    private static final String FILE = "lexicon/ar/outlets.tsv";
    private static final int LONGEST_LINE_TOKENS = 12;

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> glued = new HashMap<>();

    private Outlets() {}

    static Outlets load() {
        Outlets outlets = new Outlets();
        for (Table.Row row : Table.load(FILE, "key", "names", "glued").rows()) {
            String key = row.required("key");
            row.list("names").forEach(n -> outlets.names.putIfAbsent(Normaliser.fold(n), key));
            row.list("glued").forEach(n -> outlets.glued.putIfAbsent(Normaliser.fold(n), key));
        }
        return outlets;
    }

    /** Key of the first outlet that furniture or a byline names. */
    Optional<String> find(Article article, List<Sentence> sentences) {
        return sentences.stream()
                .filter(s -> !s.isText() && s.endToken() - s.firstToken() <= LONGEST_LINE_TOKENS)
                .map(s -> Normaliser.fold(article.slice(s.span())))
                .map(this::inLine)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> inLine(String line) {
        String name = line.replaceAll("^[\\s|]+|[\\s:.\\-–—()]+$", "");
        String afterTown = name.replaceFirst("^.*[-–—/(|]\\s*", "");
        return Optional.ofNullable(names.get(name))
                .or(() -> Optional.ofNullable(names.get(afterTown)))
                .or(() -> glued.entrySet().stream()
                        .filter(e -> line.contains(e.getKey()))
                        .map(Map.Entry::getValue)
                        .sorted()
                        .findFirst());
    }
}
