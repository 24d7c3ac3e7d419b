package org.isnad.mentions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.lexicon.Table;
import org.isnad.text.Normaliser;

/** The nouns of {@code nominals.tsv} in all their forms: «متظاهر» with «المتظاهرون», «متظاهرَين», «متظاهري». */
final class Nouns {
    private static final String ARTICLE = "ال";
    /** Classes of nouns that force is used on: «قتلوا جنودا». */
    private static final Set<String> ACCUSATIVE =
            Set.of("people", "forces", "rebels", "terrorists", "casualties", "police", "facility");

    private static final List<String> UNBROKEN = List.of("ة", "ى", "ا", "ء", "ي", "و", "ات", "ين", "ون");
    private static final char HEH = 'ه';
    private static final char TEH = 'ت';
    private static final List<String> SUFFIXES = List.of("هما", "ها", "هم", "هن", "نا", "ه");
    private static final int SHORTEST_POSSESSED = 3;

    /** A noun's row: its class, sector and the state policy ({@code local}, {@code coref}, {@code none} or a code). */
    record Noun(String lemma, String type, String sector, String state, boolean definiteOnly, boolean feminine) {}

    /** Grammatical number of a form. */
    enum Number {
        SINGULAR,
        DUAL,
        PLURAL
    }

    /** One form of a noun; a possessed one carries its pronoun («قواتها» → ها). */
    record Form(
            Noun noun,
            List<String> words,
            boolean definite,
            Number number,
            boolean accusative,
            Optional<String> possessor) {}

    private final Map<String, List<Form>> byFirstWord = new HashMap<>();

    static Nouns load() {
        Nouns nouns = new Nouns();
        for (Table.Row row : Table.load(
                        "lexicon/ar/nominals.tsv", "noun", "plural", "gender", "class", "sector", "state", "definite")
                .rows()) {
            nouns.add(row);
        }
        return nouns;
    }

    private void add(Table.Row row) {
        List<String> singulars = row.list("noun");
        List<String> plurals = row.list("plural");
        Noun noun = new Noun(
                singulars.isEmpty() ? plurals.get(0) : singulars.get(0),
                row.required("class"),
                row.optional("sector").orElse("UNK"),
                row.required("state"),
                row.get("definite").equals("only"),
                row.get("gender").equals("f"));
        for (String singular : singulars) {
            addForm(noun, singular, Number.SINGULAR, false);
            if (!singular.contains(" ") && !singular.startsWith(ARTICLE)) {
                String stem = stem(singular);
                addForm(noun, stem + "ان", Number.DUAL, false);
                addForm(noun, stem + "ين", Number.DUAL, false);
                if (!singular.endsWith("ة")) {
                    addForm(noun, singular + "ا", Number.SINGULAR, true);
                }
            }
        }
        for (String plural : plurals) {
            switch (plural) {
                case "ون" -> {
                    for (String ending : List.of("ون", "ين", "و", "ي")) {
                        String base = singulars.get(0);
                        if (!(ending.equals("ي") && base.endsWith("ي"))) {
                            addForm(noun, base + ending, Number.PLURAL, false);
                        }
                    }
                }
                case "ات" -> addForm(noun, singulars.get(0).replaceFirst("ة$", "") + "ات", Number.PLURAL, false);
                default -> {
                    addForm(noun, plural, Number.PLURAL, false);
                    if (ACCUSATIVE.contains(noun.type()) && isBroken(plural)) {
                        addForm(noun, plural + "ا", Number.PLURAL, true);
                    }
                }
            }
        }
    }

    /** «جنود», «أشخاص», which show the accusative («جنودا»), unlike «نساء», «قوى», «مدنيين». */
    private static boolean isBroken(String plural) {
        return !plural.contains(" ")
                && !plural.startsWith(ARTICLE)
                && UNBROKEN.stream().noneMatch(plural::endsWith);
    }

    private static String stem(String singular) {
        return singular.endsWith("ة") ? singular.substring(0, singular.length() - 1) + "ت" : singular;
    }

    private void addForm(Noun noun, String phrase, Number number, boolean accusative) {
        List<String> words = List.of(Normaliser.fold(phrase).split(" "));
        boolean definite = phrase.startsWith(ARTICLE)
                || words.size() > 1 && words.get(words.size() - 1).startsWith(ARTICLE);
        put(new Form(noun, words, definite, number, accusative, Optional.empty()));
        if (words.size() == 1 && !definite && !accusative) {
            put(new Form(noun, List.of(ARTICLE + words.get(0)), true, number, false, Optional.empty()));
        }
    }

    private void put(Form form) {
        List<Form> forms = byFirstWord.computeIfAbsent(form.words().get(0), k -> new ArrayList<>(2));
        boolean known = forms.stream().anyMatch(f -> f.words().equals(form.words()) && f.number() == form.number());
        if (!known) {
            forms.add(form);
        }
    }

    /** Forms that begin with a folded word, in the order of the table, plurals before duals. */
    List<Form> startingWith(String fold) {
        return byFirstWord.getOrDefault(fold, List.of());
    }

    /** A noun with a possessive pronoun: «قواتها», «بلاده», «حلفائه». */
    Optional<Form> possessed(String fold) {
        if (fold.startsWith(ARTICLE)) {
            return Optional.empty();
        }
        for (String suffix : SUFFIXES) {
            if (!fold.endsWith(suffix) || fold.length() - suffix.length() < SHORTEST_POSSESSED) {
                continue;
            }
            String base = fold.substring(0, fold.length() - suffix.length());
            Optional<Form> form = indefinite(base)
                    .or(() -> base.charAt(base.length() - 1) == TEH
                            ? indefinite(base.substring(0, base.length() - 1) + HEH)
                            : Optional.empty())
                    .or(() -> base.endsWith("ائ") || base.endsWith("اؤ")
                            ? indefinite(base.substring(0, base.length() - 1) + "ء")
                            : Optional.empty());
            if (form.isPresent()) {
                Form f = form.get();
                return Optional.of(new Form(f.noun(), List.of(fold), true, f.number(), false, Optional.of(suffix)));
            }
        }
        return Optional.empty();
    }

    private Optional<Form> indefinite(String base) {
        return startingWith(base).stream()
                .filter(f -> f.words().size() == 1 && !f.definite() && !f.accusative())
                .findFirst();
    }
}
