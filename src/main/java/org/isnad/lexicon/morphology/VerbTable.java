package org.isnad.lexicon.morphology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.lexicon.Table;
import org.isnad.text.Normaliser;

/** Reads {@code verbs.tsv} and checks every line: the lemma must be what root and form give. */
final class VerbTable {
    private static final String ROOT_LETTERS = "ءبتثجحخدذرزسشصضطظعغفقكلمنهوي";
    private static final String SHADDA = "\u0651";

    private VerbTable() {}

    /** A verb and the stems of all its forms. */
    record Entry(Verb verb, Paradigm paradigm) {}

    static List<Entry> read(Table table) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Table.Row row : table.rows()) {
            Entry entry = entry(row);
            if (entries.putIfAbsent(entry.verb().lemma(), entry) != null) {
                throw row.error(
                        "lemma",
                        "found «" + entry.verb().lemma()
                                + "» a second time, expected each lemma once; tell two verbs apart with a shadda");
            }
        }
        return new ArrayList<>(entries.values());
    }

    private static Entry entry(Table.Row row) {
        String root = root(row);
        Form form = Form.of(row.required("form"))
                .filter(f -> f.radicals() == root.length())
                .orElseThrow(() -> row.error(
                        "form",
                        "found " + row.get("form") + " with " + root.length()
                                + " radicals, expected I to X for three, Q1, Q2 or Q4 for four; correct form or root"));
        Verb verb = new Verb(
                row.required("lemma"),
                root,
                form,
                row.get("imperfect"),
                row.list("masdar"),
                row.list("active"),
                row.list("passive"),
                row.get("gloss"));
        if (!verb.imperfect().isEmpty()
                && (verb.imperfect().length() < 3 || verb.imperfect().charAt(0) != 'ي')) {
            throw row.error(
                    "imperfect", "found «" + verb.imperfect() + "», expected a present with ي; write it as in «يقول»");
        }
        String citation = Normaliser.fold(verb.lemma());
        List<Paradigm> candidates = Paradigms.candidates(verb, citation);
        return candidates.stream()
                .filter(p -> p.citation().contains(citation))
                .findFirst()
                .map(p -> new Entry(verb, p))
                .orElseThrow(() -> row.error(
                        "lemma",
                        "found «" + verb.lemma() + "», expected " + expected(candidates) + " from root and form;"
                                + " correct the lemma, the root or the form"));
    }

    private static String expected(List<Paradigm> candidates) {
        return String.join(
                " or ",
                candidates.stream().map(p -> p.citation().get(0)).distinct().toList());
    }

    private static String root(Table.Row row) {
        String root = row.required("root").replace(" ", "");
        for (int i = 0; i < root.length(); i++) {
            if (ROOT_LETTERS.indexOf(root.charAt(i)) < 0) {
                throw row.error(
                        "root",
                        "found «" + root.charAt(i) + "», expected one of " + ROOT_LETTERS + "; write every hamza as ء");
            }
        }
        return root;
    }

    static String withoutShadda(String lemma) {
        return lemma.replace(SHADDA, "");
    }
}
