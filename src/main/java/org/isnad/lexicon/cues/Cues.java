package org.isnad.lexicon.cues;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.isnad.lexicon.Table;
import org.isnad.lexicon.cues.CueForm.Agreement;
import org.isnad.lexicon.cues.CueForm.Shape;
import org.isnad.text.Normaliser;

/** The table of reporting cues, looked up by folded word or phrase. */
public final class Cues {
    public static final String FILE = "lexicon/ar/cues.tsv";
    private static final Set<String> STANCES = Set.of("neutral", "endorsing", "distancing", "denying");

    /**
     * A cue of several words («على حد قول»).
     *
     * @param words its folded words
     */
    public record Phrase(List<String> words, Cue cue) {
        public Phrase {
            words = List.copyOf(words);
        }
    }

    private final List<Cue> all;
    private final Map<String, List<CueForm>> forms;
    private final Map<String, List<Phrase>> phrases;

    private Cues(List<Cue> all, Map<String, List<CueForm>> forms, Map<String, List<Phrase>> phrases) {
        this.all = List.copyOf(all);
        this.forms = forms;
        this.phrases = phrases;
    }

    public static Cues load() {
        Table table = Table.load(
                FILE,
                "key",
                "pos",
                "lemma",
                "present",
                "participle",
                "masdar",
                "complement",
                "stance",
                "strength",
                "not",
                "example",
                "expected");
        List<Cue> all = new ArrayList<>();
        Map<String, List<CueForm>> forms = new HashMap<>();
        Map<String, List<Phrase>> phrases = new HashMap<>();
        Set<String> keys = new HashSet<>();
        for (Table.Row row : table.rows()) {
            Cue cue = cue(row);
            if (!keys.add(cue.key())) {
                throw row.error("key", "found «" + cue.key() + "» twice; give each row its own key");
            }
            all.add(cue);
            String lemma = Normaliser.fold(cue.lemma());
            if (cue.kind() == Cue.Kind.VERB) {
                inflect(row, cue, lemma, forms);
            } else if (lemma.indexOf(' ') >= 0) {
                List<String> words = List.of(lemma.split(" "));
                phrases.computeIfAbsent(words.get(0), k -> new ArrayList<>()).add(new Phrase(words, cue));
            } else {
                Shape shape = cue.kind() == Cue.Kind.MASDAR ? Shape.MASDAR : Shape.FIXED;
                put(
                        forms,
                        lemma,
                        new CueForm(cue, shape, Agreement.ANY, cue.kind() == Cue.Kind.MASDAR && endsInPronoun(lemma)));
            }
        }
        phrases.values()
                .forEach(list -> list.sort(
                        (a, b) -> Integer.compare(b.words().size(), a.words().size())));
        return new Cues(all, forms, phrases);
    }

    public List<Cue> all() {
        return all;
    }

    /** Cues of which a folded word, proclitics cut off, is a form. */
    public List<CueForm> forms(String stem) {
        return forms.getOrDefault(stem, List.of());
    }

    /** Phrases that begin with a folded word, longest first. */
    public List<Phrase> phrases(String firstWord) {
        return Collections.unmodifiableList(phrases.getOrDefault(firstWord, List.of()));
    }

    private static Cue cue(Table.Row row) {
        Cue.Kind kind;
        try {
            kind = Cue.Kind.valueOf(row.required("pos").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw row.error(
                    "pos", "found «" + row.get("pos") + "», expected verb, masdar, preposition, noun, passive or mark");
        }
        String stance = row.required("stance");
        if (!STANCES.contains(stance)) {
            throw row.error(
                    "stance",
                    "found «" + stance + "», expected one of "
                            + STANCES.stream().sorted().toList());
        }
        Set<String> complements = new HashSet<>();
        row.list("complement").forEach(c -> complements.add(Normaliser.fold(c)));
        Set<String> not = new HashSet<>();
        row.list("not").forEach(word -> not.add(Normaliser.fold(word)));
        return new Cue(
                row.required("key"),
                kind,
                row.required("lemma"),
                complements,
                stance,
                Double.parseDouble(row.required("strength")),
                not);
    }

    private static void inflect(Table.Row row, Cue cue, String lemma, Map<String, List<CueForm>> forms) {
        CueForms inflection = new CueForms(cue, (form, found) -> put(forms, form, found));
        char last = lemma.charAt(lemma.length() - 1);
        inflection.past(lemma);
        row.optional("present").map(Normaliser::fold).ifPresent(inflection::present);
        row.optional("participle")
                .map(Normaliser::fold)
                .ifPresent(p -> inflection.participle(p, (last == 'ي' || last == 'ا') && !p.endsWith("ي")));
        row.optional("masdar").map(Normaliser::fold).ifPresent(inflection::masdar);
    }

    private static boolean endsInPronoun(String masdar) {
        return masdar.endsWith("ه") || masdar.endsWith("ها") || masdar.endsWith("هم");
    }

    private static void put(Map<String, List<CueForm>> forms, String form, CueForm found) {
        List<CueForm> known = forms.computeIfAbsent(form, k -> new ArrayList<>(1));
        if (known.stream().noneMatch(f -> f.cue().equals(found.cue()))) {
            known.add(found);
        }
    }
}
