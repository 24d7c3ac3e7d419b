package org.isnad.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.isnad.claims.ArticleFacts;
import org.isnad.lexicon.DataFingerprint;
import org.isnad.lexicon.Registry;
import org.isnad.rdf.FactsMapper;
import org.isnad.rdf.Iris;
import org.isnad.rdf.RegistryMapper;
import org.isnad.rdf.Terms;

/**
 * Says of an article or a node where it comes from: the words at their characters, the rule that made it, its confidence, and the chain
 * of voices («قال حداد إن روسيا قصفت إدلب»: event, claim of Haddad, article).
 */
public final class Explaining {
    private static final int MOST = 20;

    private final GraphReader reader;
    private final Iris iris;

    /** Inside a transaction of the dataset, where it has any. */
    Explaining(DatasetGraph dataset, Iris iris) {
        this.reader = new GraphReader(dataset);
        this.iris = iris;
    }

    /** An article of a store by its id, or a node by its IRI; empty where the store has neither. */
    public static Optional<String> of(GraphStore store, String idOrIri) {
        return store.read(() -> {
            Iris iris = store.iris();
            Explaining explaining = new Explaining(store.dataset(), iris);
            Optional<String> article = explaining.article(iris.article(idOrIri), iris.articleGraph(idOrIri));
            return article.isPresent() ? article : explaining.node(idOrIri);
        });
    }

    /** An article that was read just now. */
    public static String of(ArticleFacts facts, Registry registry) {
        Iris iris = new Iris();
        DatasetGraph dataset = DatasetGraphFactory.createGeneral();
        new RegistryMapper(iris).map(registry).forEach(dataset::add);
        new FactsMapper(iris, key -> registry.entry(key).isPresent(), DataFingerprint.compute())
                .map(facts)
                .forEach(dataset::add);
        String id = facts.article().id();
        return new Explaining(dataset, iris)
                .article(iris.article(id), iris.articleGraph(id))
                .orElseThrow();
    }

    /** The whole article, marked, with what each mark means. */
    Optional<String> article(Node article, Node graph) {
        if (!reader.isA(article, Terms.ARTICLE)) {
            return Optional.empty();
        }
        Map<Node, String> numbers = new TreeMap<>(org.apache.jena.sparql.util.NodeCmp::compareRDFTerms);
        List<MarkedText.Mark> marks = new ArrayList<>();
        StringBuilder list = new StringBuilder();
        number(graph, Terms.NAME_MENTION, "m", numbers);
        number(graph, Terms.EVENT, "e", numbers);
        number(graph, Terms.CLAIM, "c", numbers);
        number(graph, Terms.ROLE_HOLDING, "r", numbers);
        number(graph, Terms.STANCE, "s", numbers);
        number(graph, Terms.FRAMING, "f", numbers);
        for (Node type : List.of(
                Terms.NAME_MENTION, Terms.EVENT, Terms.CLAIM, Terms.ROLE_HOLDING, Terms.STANCE, Terms.FRAMING)) {
            for (Node node : reader.ofClass(graph, type)) {
                mark(node, name(numbers, node), marks);
                list.append('\n').append(describe(node, numbers));
            }
        }
        String text = reader.text(article, GraphReader.TEXT);
        return Optional.of(
                heading(article) + "\n" + new MarkedText(text, marks).whole().strip() + "\n" + list);
    }

    private void number(Node graph, Node type, String letter, Map<Node, String> numbers) {
        int n = 0;
        for (Node node : reader.ofClass(graph, type)) {
            numbers.put(node, letter + ++n);
        }
    }

    private static String name(Map<Node, String> numbers, Node node) {
        return numbers.getOrDefault(node, Names.of(node));
    }

    /** Names in [ ], events in { }, cues in ( ), what is claimed in « » with the claim's number at both ends. */
    private void mark(Node node, String name, List<MarkedText.Mark> marks) {
        if (reader.isA(node, Terms.NAME_MENTION)) {
            marks.add(around(node, "[" + name + " ", "]"));
        } else if (reader.isA(node, Terms.EVENT)) {
            reader.object(node, Terms.TRIGGER).ifPresent(m -> marks.add(around(m, "{" + name + " ", "}")));
        } else if (reader.isA(node, Terms.CLAIM)) {
            reader.object(node, Terms.CUE_MENTION).ifPresent(m -> marks.add(around(m, "(" + name + " ", ")")));
            reader.object(node, Terms.CONTENT_SPAN)
                    .ifPresent(m -> marks.add(around(m, "‹" + name + " ", " " + name + "›")));
        } else if (reader.isA(node, Terms.FRAMING)) {
            reader.evidence(node).ifPresent(m -> marks.add(around(m, "<" + name + " ", ">")));
        }
    }

    private MarkedText.Mark around(Node mention, String before, String after) {
        return new MarkedText.Mark(reader.begin(mention), reader.end(mention), before, after);
    }

    private String heading(Node article) {
        StringBuilder out = new StringBuilder();
        row(out, "article", Names.of(article));
        row(out, "title", reader.text(article, DCTerms.title.asNode()));
        row(
                out,
                "outlet",
                reader.object(article, NodeFactory.createURI("http://schema.org/publisher"))
                        .map(reader::named)
                        .orElse(""));
        row(out, "date", reader.text(article, DCTerms.issued.asNode()));
        row(out, "source", reader.text(article, DCTerms.source.asNode()));
        return out.toString();
    }

    /** One thing: what it is, its parts with their words, its rule and confidence, its voices. */
    private String describe(Node node, Map<Node, String> numbers) {
        StringBuilder out = new StringBuilder();
        out.append(String.format(Locale.ROOT, "%-4s ", name(numbers, node)))
                .append(head(node))
                .append('\n');
        for (Node property : List.of(
                Terms.HOLDER, Terms.TOWARDS, Terms.FRAMES, Terms.SPEAKER, Terms.VIA, Terms.ISSUED_BY, Terms.DENOTES)) {
            reader.objects(node, property).forEach(o -> row(out, property.getLocalName(), reader.named(o)));
        }
        for (Node part : reader.subjects(Terms.OF_EVENT, node)) {
            String words = reader.object(part, GraphReader.DENOTED_BY)
                    .map(reader::quoted)
                    .orElse("");
            row(
                    out,
                    reader.text(part, Terms.ROLE).replace("isn:", ""),
                    reader.object(part, Terms.FILLER).map(reader::named).orElse("") + " " + words + " "
                            + reader.text(part, Terms.STATE_CODE) + " " + reader.text(part, Terms.SECTOR));
        }
        row(out, "time", (reader.text(node, Terms.TIME_VALUE) + " " + reader.text(node, Terms.EDTF)).strip());
        reader.object(node, Terms.CONTENT_SPAN).ifPresent(m -> row(out, "content", reader.quoted(m)));
        reader.object(node, Terms.IN_CAPACITY).ifPresent(r -> row(out, "capacity", reader.text(r, Terms.ROLE_TITLE)));
        reader.objects(node, Terms.REFERS_TO).forEach(i -> row(out, "incident", Names.of(i)));
        reader.objects(node, Terms.DERIVED_FROM_EVENT).forEach(e -> row(out, "from", name(numbers, e)));
        row(out, "rule", (reader.text(node, Terms.RULE) + "  " + reader.text(node, Terms.CONFIDENCE)).strip());
        if (reader.object(node, Terms.ASSERTED_BY).isPresent()) {
            row(out, "voices", String.join(" ← ", voices(node, numbers)));
        }
        return out.toString();
    }

    private String head(Node node) {
        String words = reader.isA(node, Terms.MENTION)
                ? reader.quoted(node)
                : reader.evidence(node).map(reader::quoted).orElse("");
        String kind = reader.object(node, Terms.EVENT_TYPE)
                .map(t -> t.getURI().substring(Terms.PLOVER.length())
                        + reader.object(node, Terms.MODE)
                                .map(m -> m.getURI().substring(m.getURI().lastIndexOf('/')))
                                .orElse("")
                        + " " + reader.text(node, Terms.STATUS).replace("isn:", "") + " " + classOf(node))
                .or(() -> reader.object(node, Terms.MENTION_KIND)
                        .map(k -> Names.of(k).replace("isn:", "")))
                .or(() -> reader.object(node, Terms.CUE_STANCE)
                        .map(s -> "claim " + Names.of(s).replace("isn:", "") + " "
                                + reader.text(node, Terms.DIRECTNESS).replace("isn:", "")))
                .or(() -> reader.object(node, Terms.ROLE_TITLE).map(t -> "role " + t.getLiteralLexicalForm()))
                .or(() -> reader.object(node, Terms.FAVOURABLE)
                        .map(f -> f.getLiteralLexicalForm().equals("true") ? "stance for" : "stance against"))
                .or(() -> reader.object(node, Terms.FRAME_TYPE)
                        .map(f -> "framing " + Names.of(f) + " "
                                + reader.text(node, Terms.WORDING).replace("isn:", "")))
                .orElse(classOf(node));
        return words.isEmpty() ? kind : words + "  " + kind;
    }

    private String classOf(Node node) {
        return reader.isA(node, Terms.CLAIMED_EVENT)
                ? "claimed"
                : reader.isA(node, Terms.REPORTED_EVENT)
                        ? "reported"
                        : String.join(
                                " ",
                                reader.objects(node, RDF.type.asNode()).stream()
                                        .map(Names::of)
                                        .toList());
    }

    /** From the nearest voice to the article and its outlet. */
    private List<String> voices(Node node, Map<Node, String> numbers) {
        List<String> out = new ArrayList<>();
        List<Node> met = new ArrayList<>();
        Optional<Node> at = reader.object(node, Terms.ASSERTED_BY);
        while (at.isPresent() && !met.contains(at.get())) {
            Node voice = at.get();
            met.add(voice);
            if (reader.isA(voice, Terms.CLAIM)) {
                String via = reader.object(voice, Terms.VIA)
                        .map(v -> ", via " + reader.named(v))
                        .orElse("");
                out.add(name(numbers, voice) + " "
                        + reader.object(voice, Terms.CUE_MENTION)
                                .map(m -> "«" + reader.text(m, GraphReader.ANCHOR) + "» ")
                                .orElse("")
                        + reader.object(voice, Terms.SPEAKER).map(reader::named).orElse("somebody") + via);
            } else {
                out.add(Names.of(voice)
                        + reader.object(voice, NodeFactory.createURI("http://schema.org/publisher"))
                                .map(o -> " ← " + reader.named(o))
                                .orElse(""));
            }
            at = reader.object(voice, Terms.ASSERTED_BY);
        }
        return out;
    }

    /** A node by its IRI: full, or as the tables print it ({@code state/SYR}). */
    Optional<String> node(String name) {
        Node node = NodeFactory.createURI(name.contains("://") ? name : iris.base() + name);
        if (!reader.isKnown(node)) {
            return Optional.empty();
        }
        if (reader.isA(node, Terms.ARTICLE)) {
            String local = node.getURI().substring(node.getURI().lastIndexOf('/') + 1);
            return article(node, iris.articleGraph(local));
        }
        StringBuilder out = new StringBuilder();
        row(out, "node", node.getURI());
        boolean evident = reader.isA(node, Terms.PROPOSITION) || reader.isA(node, Terms.MENTION);
        if (evident) {
            out.append('\n').append(describe(node, Map.of())).append('\n');
            evidence(node, out);
        } else {
            reader.objects(node, RDF.type.asNode()).forEach(t -> row(out, "type", Names.of(t)));
            row(out, "name", reader.named(node));
            row(out, "state", reader.text(node, Terms.STATE_CODE));
            row(out, "sector", reader.text(node, Terms.SECTOR));
            for (Node property : List.of(
                    Terms.AGENT,
                    Terms.RECIPIENT,
                    Terms.EVENT_PLACE,
                    Terms.REFERS_TO,
                    Terms.SPEAKER,
                    Terms.VIA,
                    Terms.HOLDER,
                    Terms.TOWARDS,
                    Terms.FRAMES,
                    Terms.DENOTES)) {
                where(node, property, out);
            }
        }
        return Optional.of(out.toString());
    }

    /** The paragraph with the evidence between ▸ and ◂, for the node and for each voice above it. */
    private void evidence(Node node, StringBuilder out) {
        Optional<Node> mention = reader.isA(node, Terms.MENTION) ? Optional.of(node) : reader.evidence(node);
        mention.ifPresent(m -> {
            Node article = reader.object(m, GraphReader.CONTEXT).orElse(m);
            List<MarkedText.Mark> marks = new ArrayList<>();
            marks.add(around(m, "▸", "◂"));
            reader.subjects(Terms.OF_EVENT, node).forEach(part -> reader.object(part, GraphReader.DENOTED_BY)
                    .ifPresent(w -> marks.add(
                            around(w, "[", " " + reader.text(part, Terms.ROLE).replace("isn:", "") + "]"))));
            reader.object(node, Terms.CONTENT_SPAN).ifPresent(c -> marks.add(around(c, "‹", "›")));
            reader.object(node, Terms.SPEAKER_MENTION).ifPresent(s -> marks.add(around(s, "[", " speaker]")));
            String text = reader.text(article, GraphReader.TEXT);
            out.append(new MarkedText(text, marks).paragraph(reader.begin(m))).append("\n\n");
            out.append(heading(article));
        });
        reader.object(node, Terms.ASSERTED_BY)
                .filter(v -> reader.isA(v, Terms.CLAIM))
                .ifPresent(v -> out.append('\n').append(describe(v, Map.of())));
    }

    private void where(Node node, Node property, StringBuilder out) {
        List<Node> found = reader.subjects(property, node);
        if (!found.isEmpty()) {
            row(
                    out,
                    property.getLocalName() + " of",
                    found.size() + (found.size() > MOST ? ", the first " + MOST : ""));
            found.stream().limit(MOST).forEach(f -> row(out, "", Names.of(f) + "  " + head(f)));
        }
    }

    private static void row(StringBuilder out, String name, String value) {
        if (!value.isBlank()) {
            out.append(String.format(Locale.ROOT, "     %-10s %s%n", name, value.strip()));
        }
    }
}
