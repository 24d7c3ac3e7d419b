package org.isnad.rdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.lexicon.Table;

/**
 * The SKOS schemes that are made from tables: {@code ontology/plover.ttl} from {@code ontology/plover.tsv}, {@code ontology/cues.ttl}
 * from {@code lexicon/ar/cues.tsv} («قال», «زعم») and {@code ontology/frames.ttl} from {@code lexicon/ar/frames.tsv} («ما يسمى»). A test
 * holds file and table equal and rewrites the files on request.
 */
public final class Vocabularies {
    private static final String HEADER =
            """
            @prefix isn: <%s> .
            @prefix scheme: <https://w3id.org/isnad/scheme/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix skos: <%s> .
            @prefix dct: <%s> .
            @prefix xsd: <%s> .

            """
                    .formatted(Terms.ISN, Terms.SKOS, Terms.DCT, Terms.XSD);

    private static final String PLOVER_SOURCE = "PLOVER manual 2.0, Open Event Data Alliance";

    /** Quad class → English label, Arabic label, English definition, Arabic definition. */
    private static final Map<String, List<String>> QUADS = new java.util.TreeMap<>(Map.of(
            "VCOOP", List.of("Verbal cooperation", "تعاون قولي", "Cooperates in words.", "يتعاون قولاً."),
            "MCOOP", List.of("Material cooperation", "تعاون مادي", "Cooperates in deeds.", "يتعاون فعلاً."),
            "VCONF", List.of("Verbal conflict", "نزاع قولي", "Opposes in words.", "يعارض قولاً."),
            "MCONF", List.of("Material conflict", "نزاع مادي", "Opposes in deeds.", "يعارض فعلاً.")));

    private Vocabularies() {}

    /** File name under {@code ontology/} → what the tables make of it. */
    public static Map<String, String> all() {
        Map<String, String> out = new java.util.TreeMap<>();
        out.put("plover.ttl", plover(Table.load("ontology/plover.tsv", "kind", "key", "en", "ar")));
        out.put("cues.ttl", cues(Table.load("lexicon/ar/cues.tsv", "key", "pos", "lemma", "stance", "gloss")));
        out.put("frames.ttl", frames(frameTable()));
        return out;
    }

    private static Optional<Table> frameTable() {
        String file = "lexicon/ar/frames.tsv";
        return Vocabularies.class.getClassLoader().getResource(file) == null
                ? Optional.empty()
                : Optional.of(Table.load(file, "frame", "label", "ar", "en"));
    }

    static String plover(Table table) {
        StringBuilder out = new StringBuilder(header("ontology/plover.tsv"));
        scheme(out, "plover", "PLOVER event types and modes", "أنواع أحداث بلوفر وصيغها");
        scheme(out, "plover-contexts", "PLOVER contexts", "سياقات بلوفر");
        scheme(out, "plover-sectors", "PLOVER sectors of actors", "قطاعات الفاعلين في بلوفر");
        scheme(out, "plover-quads", "Quad classes", "الفئات الرباعية");
        QUADS.forEach((key, t) -> concept(
                out,
                Terms.PLOVER + "quad/" + key,
                "plover-quads",
                t.get(0),
                t.get(1),
                t.get(2),
                t.get(3),
                List.of("skos:notation " + quoted(key), "skos:topConceptOf scheme:plover-quads")));
        for (Table.Row row : table.rows()) {
            String key = row.required("key");
            List<String> more = new ArrayList<>();
            String scheme =
                    switch (row.required("kind")) {
                        case "context" -> "plover-contexts";
                        case "sector" -> "plover-sectors";
                        default -> "plover";
                    };
            more.add("skos:notation " + quoted(scheme.equals("plover") ? key : key.substring(key.indexOf('/') + 1)));
            more.add(
                    row.required("kind").equals("mode")
                            ? "skos:broader <" + Terms.PLOVER + key.substring(0, key.indexOf('/')) + ">"
                            : "skos:topConceptOf scheme:" + scheme);
            row.optional("quad").ifPresent(q -> more.add("isn:quadClass <" + Terms.PLOVER + "quad/" + q + ">"));
            row.optional("score").ifPresent(s -> more.add("isn:intensity " + s));
            row.optional("note").ifPresent(n -> more.add("skos:scopeNote " + quoted(n) + "@en"));
            more.add("dct:source " + quoted(PLOVER_SOURCE));
            concept(
                    out,
                    Terms.PLOVER + key,
                    scheme,
                    row.required("en"),
                    row.required("ar"),
                    row.required("definition"),
                    row.required("definition_ar"),
                    more);
        }
        return out.toString();
    }

    static String cues(Table table) {
        StringBuilder out = new StringBuilder(header("src/main/resources/lexicon/ar/cues.tsv"));
        scheme(out, "cues", "Reporting cues", "ألفاظ القول");
        for (Table.Row row : table.rows()) {
            String stance = row.required("stance");
            List<String> more = new ArrayList<>();
            more.add("skos:notation " + quoted(row.required("key")));
            more.add("skos:topConceptOf scheme:cues");
            more.add("isn:cueStance isn:" + Character.toUpperCase(stance.charAt(0)) + stance.substring(1));
            row.optional("example").ifPresent(e -> more.add("skos:example " + quoted(e) + "@ar"));
            String lemma = row.optional("lemma").orElse(row.required("key"));
            String gloss = row.optional("gloss").orElse(row.required("key"));
            concept(
                    out,
                    Terms.CUE + row.required("key"),
                    "cues",
                    gloss,
                    lemma,
                    "Reporting cue «" + lemma + "» (" + gloss + "), " + stance + ".",
                    "لفظ قول " + arabic(stance) + ": «" + lemma + "».",
                    more);
        }
        return out.toString();
    }

    static String frames(Optional<Table> table) {
        StringBuilder out = new StringBuilder(header("src/main/resources/lexicon/ar/frames.tsv"));
        scheme(out, "frames", "Framings", "أوسام محمّلة");
        Map<String, List<Table.Row>> frames = new java.util.LinkedHashMap<>();
        table.ifPresent(t -> t.rows().forEach(r -> frames.computeIfAbsent(r.required("frame"), k -> new ArrayList<>())
                .add(r)));
        frames.forEach((key, rows) -> {
            List<String> labels = rows.stream()
                    .flatMap(r -> r.list("label").stream())
                    .distinct()
                    .toList();
            List<String> more = new ArrayList<>();
            more.add("skos:notation " + quoted(key));
            more.add("skos:topConceptOf scheme:frames");
            labels.stream().skip(1).forEach(l -> more.add("skos:altLabel " + quoted(l) + "@ar"));
            concept(
                    out,
                    Terms.FRAME + key,
                    "frames",
                    key.replace('-', ' '),
                    labels.isEmpty() ? key : labels.get(0),
                    first(rows, "en").orElse("A loaded label."),
                    first(rows, "ar").orElse("وسم محمّل."),
                    more);
        });
        return out.toString();
    }

    private static Optional<String> first(List<Table.Row> rows, String column) {
        return rows.stream().flatMap(r -> r.optional(column).stream()).findFirst();
    }

    private static String arabic(String stance) {
        return switch (stance) {
            case "endorsing" -> "مؤيد";
            case "distancing" -> "متحفظ";
            case "denying" -> "نافٍ";
            default -> "محايد";
        };
    }

    private static String header(String source) {
        return "# Generated from " + source + "; edit that and run: mvn test -Dtest=OntologyTest -Disnad.rewrite=true\n"
                + HEADER;
    }

    private static void scheme(StringBuilder out, String name, String english, String arabic) {
        out.append("scheme:").append(name).append(" a skos:ConceptScheme ;\n    ");
        out.append(labels("rdfs:label", english, arabic)).append(" ;\n    ");
        out.append(labels("skos:prefLabel", english, arabic)).append(" .\n\n");
    }

    private static void concept(
            StringBuilder out,
            String iri,
            String scheme,
            String english,
            String arabic,
            String definition,
            String arabicDefinition,
            List<String> more) {
        out.append('<').append(iri).append("> a skos:Concept ;\n    skos:inScheme scheme:");
        out.append(scheme).append(" ;\n    ");
        more.forEach(m -> out.append(m).append(" ;\n    "));
        out.append(labels("skos:prefLabel", english, arabic)).append(" ;\n    ");
        out.append(labels("skos:definition", definition, arabicDefinition)).append(" .\n\n");
    }

    private static String labels(String property, String english, String arabic) {
        return property + " " + quoted(english) + "@en , " + quoted(arabic) + "@ar";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
