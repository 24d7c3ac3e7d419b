package org.isnad.events;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.lexicon.Table;
import org.isnad.text.Normaliser;

/** The closed classes of words that say where the parties of an event stand, from {@code lexicon/ar/role-words.tsv}: «استهدف», «تابعة». */
final class RoleWords {
    /** What a word does for the parties; see the table's head. */
    enum WordClass {
        STRIKE,
        COST,
        SUFFER,
        TELL,
        LEAD,
        RESULT,
        SUFFERED,
        TRANSITIVE,
        GROUND,
        BECAUSE,
        BELONGING,
        BY,
        NOT_NISBA,
        BOTH,
        TALKED,
        TALK,
        THIS,
        WITHIN,
        MEANWHILE,
        CEASE,
        WHILE,
        WOULD_LEAD,
        OPPOSED,
        /** «قوبل», «لقي»: what is done meets with it. */
        MEETING_WITH,
        /** «تواجه طهران عقوبات»: the subject suffers what it faces. */
        FACE,
        /** «اقتحم مستوطنون باحات المسجد»: nobody does it to people, so people do it. */
        DONE_TO_PLACES,
        /** «بعد», «حول»: the attack after them has happened. */
        SINCE,
        /** «تعرض ل», «إدانة ل»: what «ل» brings after them has happened. */
        TAKES_L,
        /** «مناطق», «أجزاء»: of a land named after «من». */
        PART,
        TOLD,
        RECEIVE,
        SUFFERED_BY_PEOPLE,
        CASUALTY,
        CIRCUMSTANCE,
        NAME,
        EUROPEAN,
        UNITED,
        ATLANTIC,
        TRAVEL,
        CLAIM,
        BEGIN,
        RELATIONS,
        HANDING,
        GIVEN,
        SORT,
        SORTED,
        JOINT,
        WILLING,
        DEED
    }

    private final Map<WordClass, Set<String>> classes;

    private RoleWords(Map<WordClass, Set<String>> classes) {
        this.classes = classes;
    }

    static RoleWords load() {
        Map<WordClass, Set<String>> classes = new TreeMap<>();
        for (WordClass wordClass : WordClass.values()) {
            classes.put(wordClass, new HashSet<>());
        }
        for (Table.Row row :
                Table.load("lexicon/ar/role-words.tsv", "class", "words").rows()) {
            Set<String> words = Objects.requireNonNull(classes.get(classOf(row)));
            for (String word : row.list("words")) {
                words.add(word);
                words.add(Normaliser.fold(word));
            }
        }
        return new RoleWords(classes);
    }

    private static WordClass classOf(Table.Row row) {
        String name = row.required("class");
        try {
            return WordClass.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw row.error("class", "found «" + name + "», expected " + List.of(WordClass.values()));
        }
    }

    /** @param word a lemma as the morphology gives it, or a folded word of the text */
    boolean is(String word, WordClass wordClass) {
        return classes.getOrDefault(wordClass, Set.of()).contains(word);
    }
}
