package org.isnad.rdf;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.isnad.claims.ArticleFacts;
import org.isnad.entities.Entity;
import org.isnad.entities.Participant;
import org.isnad.events.Event;
import org.isnad.mentions.Mention;
import org.isnad.text.Article;
import org.isnad.text.Span;

/**
 * The named graph of one article while it is written: its events, claims and mentions have nodes named by their place in the text
 * ({@code event/12-16-assault}), and each mention and actor is described once.
 */
final class ArticleGraph {
    private final Iris iris;
    private final ArticleFacts facts;
    private final Article article;
    private final QuadSink out;
    private final Node self;
    private final Predicate<String> inRegistry;
    private final Set<Span> mentions = new HashSet<>();
    private final Map<Integer, Node> eventNodes = new TreeMap<>();
    private final Map<Integer, Node> claimNodes = new TreeMap<>();
    private final Map<Integer, Node> roleNodes = new TreeMap<>();
    private final Map<String, Integer> used = new LinkedHashMap<>();
    private final Set<String> described = new HashSet<>();
    /** Whether each code point is one char, so that a span needs no counting: nearly every article. */
    private final boolean plain;

    ArticleGraph(Iris iris, ArticleFacts facts, Predicate<String> inRegistry, QuadSink out) {
        this.iris = iris;
        this.facts = facts;
        this.article = facts.article();
        this.out = out;
        this.self = iris.article(article.id());
        this.inRegistry = inRegistry;
        this.plain = article.text().codePoints().allMatch(Character::isBmpCodePoint);
        nameNodes();
    }

    /** Writes a triple. */
    void add(Node subject, Node predicate, Node object) {
        out.add(subject, predicate, object);
    }

    private void nameNodes() {
        for (int i = 0; i < facts.claims().size(); i++) {
            claimNodes.put(i, inside("claim", facts.claims().get(i).cue(), ""));
        }
        for (int i = 0; i < facts.events().size(); i++) {
            Event e = facts.events().get(i);
            eventNodes.put(i, inside("event", e.trigger(), "-" + e.type().toLowerCase(Locale.ROOT)));
        }
        for (int i = 0; i < facts.linked().roles().size(); i++) {
            roleNodes.put(i, inside("role", facts.linked().roles().get(i).evidence(), ""));
        }
    }

    /** The characters of a span. */
    String slice(Span span) {
        return plain ? article.text().substring(span.begin(), span.end()) : article.slice(span);
    }

    /** A node named by its place in the text; a second one at the same place gets a number. */
    Node inside(String kind, Span span, String suffix) {
        String path = kind + "/" + span.begin() + "-" + span.end() + suffix;
        int number = used.merge(path, 1, Integer::sum);
        return iris.inside(article.id(), number == 1 ? path : path + "-" + number);
    }

    /** The article itself. */
    Node self() {
        return self;
    }

    /** A mention at its place; the first time with its characters. */
    Node mention(Span span) {
        Node node = iris.mention(article.id(), span);
        if (mentions.add(span)) {
            out.add(node, Terms.TYPE, Terms.MENTION);
            out.add(node, Terms.REFERENCE_CONTEXT, self);
            out.add(node, Terms.BEGIN_INDEX, Literals.index(span.begin()));
            out.add(node, Terms.END_INDEX, Literals.index(span.end()));
            out.add(node, Terms.ANCHOR_OF, Literals.verbatim(slice(span)));
        }
        return node;
    }

    /** Says once what an entity is, unless the registry does. */
    void describe(Entity entity) {
        if (inRegistry.test(entity.key()) || !described.add(entity.key())) {
            return;
        }
        Node node = iris.entity(entity);
        out.add(node, Terms.TYPE, Iris.classOf(entity.kind()));
        if (entity.kind() != Mention.Kind.PLACE) {
            out.add(node, Terms.TYPE, Terms.ACTOR);
        }
        out.add(node, Terms.PREF_LABEL, Literals.arabic(entity.name()));
        entity.state().ifPresent(code -> affiliation(node, Terms.STATE_CODE, code));
        if (!entity.sector().equals("UNK")) {
            out.add(node, Terms.SECTOR, Literals.string(entity.sector()));
        }
    }

    /**
     * Whom a participant denotes: an entity, or somebody of this article alone («مسؤول تركي»). A place that something is done to («قصف
     * دونباس») is no actor: it stands for whoever was there.
     */
    Node actor(Participant participant) {
        Optional<Entity> known = participant.entity().filter(e -> e.kind() != Mention.Kind.PLACE);
        if (known.isPresent()) {
            describe(known.get());
            return iris.entity(known.get());
        }
        Span anchor = participant.anchor();
        String suffix =
                participant.state().filter(s -> !s.isEmpty()).map(s -> "-" + s).orElse("");
        String path = "actor/" + anchor.begin() + "-" + anchor.end() + suffix;
        Node node = iris.inside(article.id(), path);
        if (described.add(path)) {
            out.add(node, Terms.TYPE, Terms.UNNAMED_ACTOR);
            out.add(node, Terms.TYPE, Terms.ACTOR);
            out.add(node, Terms.PREF_LABEL, Literals.arabic(slice(anchor)));
            participant.state().ifPresent(code -> affiliation(node, Terms.STATE_CODE, code));
            if (!participant.sector().equals("UNK")) {
                out.add(node, Terms.SECTOR, Literals.string(participant.sector()));
            }
        }
        return node;
    }

    /** The code of a state, where there is one. */
    void affiliation(Node node, Node property, String code) {
        if (!code.isEmpty()) {
            out.add(node, property, Literals.string(code));
        }
    }

    /** Something said with certain words, asserted by the voice they stand in. */
    void proposition(Node node, Node type, Span evidence, String rule, double confidence) {
        Optional<Integer> voice = facts.voiceOf(evidence);
        voiced(node, type, voice.map(this::claimNode).orElse(self), rule, confidence);
        out.add(node, Terms.DENOTED_BY, mention(evidence));
    }

    /** Something that a voice asserts: the article, or a claim in it. */
    void voiced(Node node, Node type, Node voice, String rule, double confidence) {
        out.add(node, Terms.TYPE, type);
        out.add(node, Terms.TYPE, Terms.PROPOSITION);
        out.add(node, Terms.ASSERTED_BY, voice);
        out.add(node, Terms.RULE, Literals.string(rule));
        out.add(node, Terms.CONFIDENCE, Literals.decimal(confidence));
    }

    /** Holds as it stands: neither denied nor possible. */
    void certain(Node node) {
        out.add(node, Terms.POLARITY, Terms.POSITIVE);
        out.add(node, Terms.MODALITY, Terms.CERTAIN);
    }

    Node eventNode(int i) {
        return Objects.requireNonNull(eventNodes.get(i));
    }

    Node claimNode(int i) {
        return Objects.requireNonNull(claimNodes.get(i));
    }

    Node roleNode(int i) {
        return Objects.requireNonNull(roleNodes.get(i));
    }
}
