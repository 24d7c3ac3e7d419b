package org.isnad.events;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Token;
import org.isnad.lexicon.Table;
import org.isnad.text.Normaliser;

/**
 * Words that make the noun after them a subject of talk rather than a happening: «سبل دعم», «مجالات التعاون», «اتفاق وقف إطلاق النار»,
 * from {@code lexicon/ar/event-topics.tsv}.
 */
final class Topics {
    private final Map<String, Set<String>> typesByWord;

    private Topics(Map<String, Set<String>> typesByWord) {
        this.typesByWord = typesByWord;
    }

    static Topics load() {
        Map<String, Set<String>> types = new HashMap<>();
        for (Table.Row row :
                Table.load("lexicon/ar/event-topics.tsv", "word", "types").rows()) {
            for (String word : row.list("word")) {
                types.computeIfAbsent(Normaliser.fold(word), k -> new HashSet<>())
                        .addAll(row.list("types"));
            }
        }
        return new Topics(types);
    }

    boolean isTopic(Analysis analysis, Trigger trigger) {
        if (trigger.row().form() != EventRow.Form.NOUN || trigger.token() == 0) {
            return false;
        }
        Token before = analysis.token(trigger.token() - 1);
        if (before.sentence() != analysis.token(trigger.token()).sentence()) {
            return false;
        }
        for (Token.Segment segment : before.segments()) {
            Set<String> types = typesByWord.get(segment.stem());
            if (types != null
                    && (types.contains("all") || types.contains(trigger.row().type()))) {
                return true;
            }
        }
        return false;
    }
}
