package org.isnad.mentions;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.lexicon.Nisba;
import org.isnad.lexicon.Registry;
import org.isnad.lexicon.Table;
import org.isnad.text.Normaliser;

/**
 * Adjectives that follow a title or a noun and say for whom or as what it acts: «المسلحة» makes rebels, «الحكومية» forces of the state,
 * «الحوثية» stands for the Houthis, «السابق» ends an office.
 */
final class Qualifiers {
    private static final String ARTICLE = "ال";
    private static final List<String> ENDINGS = List.of("", "ه", "ا", "ان", "ين", "ون", "تان", "تين", "ات");

    /**
     * What an adjective adds.
     *
     * @param state code, where it gives one («الأممي» UNO)
     * @param sector sector code, empty where it gives none
     * @param link preposition that joins a complement to it: «الموالية ل», «المدعومة من»; empty for none
     */
    record Qualifier(Optional<String> state, String sector, String link) {}

    private final Map<String, Qualifier> forms = new HashMap<>();
    private final Set<String> ofPersons = new HashSet<>();
    private final Set<String> bodyNouns = new HashSet<>();
    private final Set<String> common = new HashSet<>();
    private final Set<String> bareTitles = new HashSet<>();
    private final Set<String> neverTitles = new HashSet<>();
    private final Map<String, String> offices = new LinkedHashMap<>();
    private final Registry registry;

    private Qualifiers(Registry registry) {
        this.registry = registry;
    }

    static Qualifiers load(Registry registry) {
        Qualifiers qualifiers = new Qualifiers(registry);
        for (Table.Row row : Table.load("lexicon/ar/qualifiers.tsv", "form", "kind", "state", "sector", "link")
                .rows()) {
            qualifiers.add(row);
        }
        return qualifiers;
    }

    private void add(Table.Row row) {
        String form = Normaliser.fold(row.required("form"));
        Qualifier qualifier = new Qualifier(row.optional("state"), row.get("sector"), row.get("link"));
        switch (row.required("kind")) {
            case "noun" -> bodyNouns.add(form);
            case "common" -> common.add(form);
            case "bare" -> bareTitles.add(form);
            case "never" -> neverTitles.add(form);
            case "office" -> offices.put(form, row.required("state"));
            case "person" -> inflect(form, qualifier, true);
            case "any" -> inflect(form, qualifier, false);
            case "plural" -> {
                forms.put(form, qualifier);
                forms.put(ARTICLE + form, qualifier);
            }
            default ->
                throw row.error(
                        "kind",
                        "found «" + row.get("kind")
                                + "», expected any, person, plural, noun, common, bare, never or office");
        }
    }

    private void inflect(String form, Qualifier qualifier, boolean ofPerson) {
        for (String ending : ENDINGS) {
            for (String article : List.of("", ARTICLE)) {
                forms.putIfAbsent(article + form + ending, qualifier);
                if (ofPerson) {
                    ofPersons.add(article + form + ending);
                }
            }
        }
    }

    /** What a folded adjective adds; a state's nisba is none of these. */
    Optional<Qualifier> of(String fold) {
        return Optional.ofNullable(forms.get(fold));
    }

    /** The readings of a folded word as a state's adjective. */
    List<Nisba> nisbas(String fold) {
        return registry.nisbas(fold);
    }

    /** Whether an adjective may follow a person's title: «السابق», «العام». */
    boolean isOfPerson(String fold) {
        return ofPersons.contains(fold);
    }

    /** Whether a title of one word is also a common word: «مساعدة», «مقدمة», «المعارضة». */
    boolean isCommonWord(String fold) {
        return common.contains(fold);
    }

    /** Whether a word of the title table is in the news always something else: «محافظة» a governorate. */
    boolean isNeverTitle(String fold) {
        return neverTitles.contains(fold);
    }

    /** Whether an indefinite title of one word means a person without more: «مسؤول», «مصدر». */
    boolean isBareTitle(String fold) {
        return bareTitles.contains(fold);
    }

    /** The state of an office that only one state has: «خادم الحرمين الشريفين». */
    Optional<String> stateOfOffice(String foldedTitle) {
        return offices.entrySet().stream()
                .filter(e -> foldedTitle.contains(e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Whether a noun may stand between a title and its body: «هيئة», «بعثة», «فرع». */
    boolean isBodyNoun(String fold) {
        return bodyNouns.contains(fold);
    }
}
