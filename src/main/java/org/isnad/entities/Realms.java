package org.isnad.entities;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.lexicon.Table;
import org.isnad.text.Normaliser;

/** Which state «المملكة», «السلطنة» or «الإمارة» is, from {@code lexicon/ar/realms.tsv}: of the states of that form the one an article is about. */
final class Realms {
    private final Map<String, List<String>> states = new HashMap<>();

    Realms() {
        for (Table.Row row :
                Table.load("lexicon/ar/realms.tsv", "noun", "states").rows()) {
            states.put(Normaliser.fold(row.required("noun")), List.copyOf(row.list("states")));
        }
    }

    boolean isOne(String noun) {
        return states.containsKey(noun);
    }

    Optional<String> stateOf(String noun, Scene scene) {
        List<String> realms = states.getOrDefault(noun, List.of());
        return realms.stream()
                .max(Comparator.comparingDouble(scene::weight)
                        .thenComparing(realms::indexOf, Comparator.reverseOrder()));
    }
}
