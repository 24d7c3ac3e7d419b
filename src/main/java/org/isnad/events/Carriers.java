package org.isnad.events;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.isnad.lexicon.Table;
import org.isnad.lexicon.morphology.Morphology;
import org.isnad.text.Normaliser;

/**
 * Words that carry an event noun: verbs from {@code lexicon/ar/carriers.tsv} («شن» غارات, «يعتزم» زيارة, «دعا إلى» وقف) and nouns from
 * {@code lexicon/ar/control-nouns.tsv} («استعداد» روسيا لزيارة).
 */
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
    private final Map<String, Kind> nouns;

    private Carriers(Map<String, Kind> kinds, Map<String, Kind> nouns) {
        this.kinds = Map.copyOf(kinds);
        this.nouns = Map.copyOf(nouns);
    }

    static Carriers load(Morphology morphology) {
        Map<String, Kind> kinds = new HashMap<>();
        for (Table.Row row :
                Table.load("lexicon/ar/carriers.tsv", "lemma", "kind").rows()) {
            String lemma = row.required("lemma");
            kinds.putIfAbsent(morphology.verb(lemma).map(v -> v.lemma()).orElse(lemma), kindOf(row));
        }
        Map<String, Kind> nouns = new HashMap<>();
        for (Table.Row row :
                Table.load("lexicon/ar/control-nouns.tsv", "noun", "kind").rows()) {
            nouns.putIfAbsent(Normaliser.fold(row.required("noun")), kindOf(row));
        }
        return new Carriers(kinds, nouns);
    }

    private static Kind kindOf(Table.Row row) {
        try {
            return Kind.valueOf(row.required("kind").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw row.error("kind", "found «" + row.get("kind") + "», expected light, happen, aspect, intent …");
        }
    }

    Optional<Kind> kind(String lemma) {
        return Optional.ofNullable(kinds.get(lemma));
    }

    /** What a noun («استعداد», folded, without article and pronoun) makes of the one it carries. */
    Optional<Kind> nounKind(String base) {
        return Optional.ofNullable(nouns.get(base));
    }
}
