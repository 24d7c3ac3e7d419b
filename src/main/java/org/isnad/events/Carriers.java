package org.isnad.events;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.isnad.lexicon.Table;
import org.isnad.lexicon.morphology.Morphology;

/** Verbs that carry an event noun, from {@code lexicon/ar/carriers.tsv}: «شن» غارات, «يعتزم» زيارة, «دعا إلى» وقف. */
final class Carriers {
    /** What the verb makes of the noun; see the table's head. */
    enum Kind {
        LIGHT,
        HAPPEN,
        ASPECT,
        INTENT,
        SPEECH,
        CALL,
        BLAME,
        REFUSE,
        DENY,
        THREATEN
    }

    private final Map<String, Kind> kinds;

    private Carriers(Map<String, Kind> kinds) {
        this.kinds = Map.copyOf(kinds);
    }

    static Carriers load(Morphology morphology) {
        Map<String, Kind> kinds = new HashMap<>();
        for (Table.Row row :
                Table.load("lexicon/ar/carriers.tsv", "lemma", "kind").rows()) {
            String lemma = row.required("lemma");
            Kind kind;
            try {
                kind = Kind.valueOf(row.required("kind").toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw row.error("kind", "found «" + row.get("kind") + "», expected light, happen, aspect, intent …");
            }
            kinds.putIfAbsent(morphology.verb(lemma).map(v -> v.lemma()).orElse(lemma), kind);
        }
        return new Carriers(kinds);
    }

    Optional<Kind> kind(String lemma) {
        return Optional.ofNullable(kinds.get(lemma));
    }
}
