package org.isnad.rdf;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.isnad.claims.ArticleFacts;
import org.isnad.claims.Claim;
import org.isnad.claims.Framing;
import org.isnad.claims.Stance;
import org.isnad.entities.Entity;
import org.isnad.entities.Link;
import org.isnad.entities.Participant;
import org.isnad.entities.RoleHolding;
import org.isnad.events.Event;
import org.isnad.fusion.Incidents;
import org.isnad.mentions.Mention;
import org.isnad.mentions.TimeSpan;
import org.isnad.text.Article;
import org.isnad.text.Sha256;
import org.isnad.text.Span;

/**
 * Turns what one article says into quads of that article's named graph, in an order that depends on nothing but the article.
 *
 * <p>Every proposition gets exactly one {@code isn:assertedBy}: the article, or the innermost claim whose content holds it.
 */
final class ArticleMapper {
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

    ArticleMapper(Iris iris, ArticleFacts facts, Predicate<String> inRegistry, QuadSink out) {
        this.iris = iris;
        this.facts = facts;
        this.article = facts.article();
        this.out = out;
        this.self = iris.article(article.id());
        this.inRegistry = inRegistry;
        this.plain = article.text().codePoints().allMatch(Character::isBmpCodePoint);
    }

    void map(String programVersion) {
        nameNodes();
        article(programVersion);
        links();
        roles();
        claims();
        events();
        stances();
        framings();
    }

    private void nameNodes() {
        for (int i = 0; i < facts.claims().size(); i++) {
            claimNodes.put(i, inside("claim", facts.claims().get(i).cue(), ""));
        }
        for (int i = 0; i < facts.events().size(); i++) {
            Event e = facts.events().get(i);
            eventNodes.put(i, inside("event", e.trigger(), "-" + e.type().toLowerCase(java.util.Locale.ROOT)));
        }
        for (int i = 0; i < facts.linked().roles().size(); i++) {
            roleNodes.put(i, inside("role", facts.linked().roles().get(i).evidence(), ""));
        }
    }

    private String slice(Span span) {
        return plain ? article.text().substring(span.begin(), span.end()) : article.slice(span);
    }

    /** A node named by its place in the text; a second one at the same place gets a number. */
    private Node inside(String kind, Span span, String suffix) {
        String path = kind + "/" + span.begin() + "-" + span.end() + suffix;
        int number = used.merge(path, 1, Integer::sum);
        return iris.inside(article.id(), number == 1 ? path : path + "-" + number);
    }

    private void article(String programVersion) {
        out.add(self, Terms.TYPE, Terms.ARTICLE);
        out.add(self, Terms.TYPE, Terms.NEWS_ARTICLE);
        out.add(self, Terms.IDENTIFIER, Literals.string(article.id()));
        out.add(self, Terms.LANGUAGE, Literals.string("ar"));
        out.add(self, Terms.TEXT_SHA256, Literals.string(Sha256.hex(article.text())));
        out.add(self, Terms.INPUT_SHA256, Literals.string(FactsMapper.inputHash(article)));
        out.add(self, Terms.EXTRACTED_WITH, Literals.string(programVersion));
        out.add(self, Terms.IS_STRING, Literals.verbatim(article.text()));
        headline().ifPresent(h -> out.add(self, Terms.TITLE, Literals.arabic(h)));
        article.date().ifPresent(d -> out.add(self, Terms.ISSUED, Literals.date(d)));
        article.author().ifPresent(a -> out.add(self, Terms.CREATOR, Literals.arabic(a)));
        article.url().flatMap(Literals::iri).ifPresent(u -> out.add(self, Terms.SOURCE, u));
        article.outlet().ifPresent(name -> {
            Node outlet = iris.entity("outlet/" + Iris.local(name));
            out.add(self, Terms.PUBLISHER, outlet);
            out.add(outlet, Terms.TYPE, Terms.OUTLET);
            out.add(outlet, Terms.PREF_LABEL, Literals.label(name));
        });
    }

    private Optional<String> headline() {
        return facts.linked().analysis().sentences().stream()
                .filter(s -> s.zone() == org.isnad.analysis.Sentence.Zone.HEADLINE)
                .map(s -> slice(s.span()))
                .reduce((a, b) -> a + " " + b);
    }

    private void links() {
        List<Link> links = facts.linked().links();
        for (Link link : links) {
            link.standsFor().ifPresent(this::describe);
            if (link.entity().isEmpty() || link.anchor().isPresent() && !(link.mention() instanceof Mention.Name)) {
                continue;
            }
            Entity entity = link.entity().get();
            describe(entity);
            Node mention = mention(link.mention().span());
            out.add(mention, Terms.DENOTES, iris.entity(link.standsFor().orElse(entity)));
            if (link.mention() instanceof Mention.Name name) {
                out.add(mention, Terms.TYPE, Terms.NAME_MENTION);
                out.add(mention, Terms.NAMES, iris.entity(entity));
                out.add(mention, Terms.MENTION_KIND, Iris.classOf(name.kind()));
                out.add(mention, Terms.RULE, Literals.string(name.rule() + " / " + link.rule()));
                out.add(mention, Terms.CONFIDENCE, Literals.decimal(name.confidence() * link.confidence()));
            }
        }
    }

    private void describe(Entity entity) {
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

    private void affiliation(Node node, Node property, String code) {
        if (!code.isEmpty()) {
            out.add(node, property, Literals.string(code));
        }
    }

    private Node mention(Span span) {
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

    private void roles() {
        for (int i = 0; i < facts.linked().roles().size(); i++) {
            RoleHolding role = facts.linked().roles().get(i);
            Node node = roleNode(i);
            Link person = facts.linked().links().get(role.person());
            proposition(node, Terms.ROLE_HOLDING, role.evidence(), role.rule(), role.confidence());
            person.entity().ifPresent(e -> {
                out.add(node, Terms.HOLDER, iris.entity(e));
                out.add(node, Terms.ORG_MEMBER, iris.entity(e));
            });
            out.add(node, Terms.ROLE_TITLE, Literals.arabic(role.title()));
            role.state().ifPresent(code -> affiliation(node, Terms.STATE_CODE, code));
            role.organisation()
                    .flatMap(o -> facts.linked().links().get(o).entity())
                    .ifPresent(o -> out.add(node, Terms.ORG_ORGANIZATION, iris.entity(o)));
            out.add(node, Terms.FORMER, Literals.bool(role.former()));
            article.date().ifPresent(d -> out.add(node, Terms.ATTESTED_ON, Literals.date(d)));
            out.add(node, Terms.TENSE, role.former() ? Terms.PAST : Terms.PRESENT);
            certain(node);
        }
    }

    private void certain(Node node) {
        out.add(node, Terms.POLARITY, Terms.POSITIVE);
        out.add(node, Terms.MODALITY, Terms.CERTAIN);
    }

    private void proposition(Node node, Node type, Span evidence, String rule, double confidence) {
        Optional<Integer> voice = facts.voiceOf(evidence);
        voiced(node, type, voice.map(this::claimNode).orElse(self), rule, confidence);
        out.add(node, Terms.DENOTED_BY, mention(evidence));
    }

    private void voiced(Node node, Node type, Node voice, String rule, double confidence) {
        out.add(node, Terms.TYPE, type);
        out.add(node, Terms.TYPE, Terms.PROPOSITION);
        out.add(node, Terms.ASSERTED_BY, voice);
        out.add(node, Terms.RULE, Literals.string(rule));
        out.add(node, Terms.CONFIDENCE, Literals.decimal(confidence));
    }

    private void claims() {
        for (int i = 0; i < facts.claims().size(); i++) {
            Claim claim = facts.claims().get(i);
            Node node = claimNode(i);
            Node voice = facts.voiceOfClaim(i).map(this::claimNode).orElse(self);
            voiced(node, Terms.CLAIM, voice, claim.rule(), claim.confidence());
            out.add(node, Terms.TYPE, Terms.SCHEMA_CLAIM);
            out.add(node, Terms.CUE_MENTION, mention(claim.cue()));
            out.add(node, Terms.DENOTED_BY, mention(claim.cue()));
            out.add(node, Terms.CUE_TYPE, NodeFactory.createURI(Terms.CUE + claim.cueKey()));
            out.add(node, Terms.CUE_STANCE, cueStance(claim.stance()));
            out.add(node, Terms.CONTENT_SPAN, mention(claim.content()));
            out.add(node, Terms.DIRECTNESS, claim.direct() ? Terms.DIRECT : Terms.INDIRECT);
            certain(node);
            out.add(node, Terms.TENSE, Terms.PAST);
            claim.speaker().ifPresent(s -> {
                Node speaker = actor(s);
                out.add(node, Terms.SPEAKER, speaker);
                out.add(node, Terms.SPEAKER_MENTION, mention(s.anchor()));
                capacity(s).ifPresent(role -> out.add(node, Terms.IN_CAPACITY, role));
            });
            claim.via().ifPresent(v -> {
                out.add(node, Terms.VIA, actor(v));
                out.add(node, Terms.VIA_MENTION, mention(v.anchor()));
            });
            claim.medium().ifPresent(m -> medium(node, claim, m, voice));
            speechAct(claim).ifPresent(e -> out.add(node, Terms.SPEECH_ACT, e));
        }
    }

    private void medium(Node claim, Claim source, Claim.Medium medium, Node voice) {
        Node node = inside("communication", medium.span(), "");
        voiced(node, Terms.COMMUNICATION, voice, source.rule(), source.confidence());
        out.add(node, Terms.DENOTED_BY, mention(medium.span()));
        out.add(node, Terms.MEDIUM, Literals.string(medium.kind()));
        certain(node);
        out.add(node, Terms.TENSE, Terms.PAST);
        source.speaker().ifPresent(s -> out.add(node, Terms.ISSUED_BY, actor(s)));
        out.add(claim, Terms.MADE_IN, node);
    }

    /** The event that the cue itself is: «اتهم» asserts and accuses. */
    private Optional<Node> speechAct(Claim claim) {
        for (int i = 0; i < facts.events().size(); i++) {
            if (facts.events().get(i).trigger().equals(claim.cue())) {
                return Optional.of(eventNode(i));
            }
        }
        return Optional.empty();
    }

    private Optional<Node> capacity(Participant speaker) {
        for (int i = 0; i < facts.linked().roles().size(); i++) {
            int person = facts.linked().roles().get(i).person();
            if (speaker.link().isPresent() && speaker.link().get() == person) {
                return Optional.of(roleNode(i));
            }
        }
        return Optional.empty();
    }

    private static Node cueStance(Claim.CueStance stance) {
        return switch (stance) {
            case NEUTRAL -> Terms.NEUTRAL;
            case ENDORSING -> Terms.ENDORSING;
            case DISTANCING -> Terms.DISTANCING;
            case DENYING -> Terms.DENYING;
        };
    }

    private void events() {
        for (int i = 0; i < facts.events().size(); i++) {
            event(eventNode(i), facts.events().get(i));
        }
    }

    private void event(Node node, Event event) {
        Optional<Integer> voice = facts.voiceOf(event.trigger());
        proposition(
                node,
                voice.isPresent() ? Terms.CLAIMED_EVENT : Terms.REPORTED_EVENT,
                event.trigger(),
                event.rule(),
                event.confidence());
        out.add(node, Terms.TYPE, Terms.EVENT);
        if (voice.isEmpty()) {
            out.add(node, Terms.TYPE, Terms.SEM_EVENT);
        }
        out.add(node, Terms.TRIGGER, mention(event.trigger()));
        out.add(node, Terms.EVENT_TYPE, Iris.plover(event.type()));
        event.mode().ifPresent(m -> out.add(node, Terms.MODE, Iris.mode(event.type(), m)));
        event.contexts().forEach(c -> out.add(node, Terms.CONTEXT, Iris.context(c)));
        status(node, event.status());
        Set<String> written = new HashSet<>();
        event.agents().forEach(p -> role(node, Terms.AGENT, p, written));
        event.recipients().forEach(p -> role(node, Terms.RECIPIENT, p, written));
        event.place().ifPresent(p -> place(node, p, written));
        event.time().ifPresent(t -> time(node, t));
        Incidents.key(event, article.date()).ifPresent(key -> {
            out.add(node, Terms.REFERS_TO, iris.incident(key));
            out.add(iris.incident(key), Terms.TYPE, Terms.INCIDENT);
        });
    }

    private void status(Node node, Event.Status status) {
        out.add(node, Terms.POLARITY, status.negative() ? Terms.NEGATIVE : Terms.POSITIVE);
        out.add(
                node,
                Terms.MODALITY,
                switch (status.modality()) {
                    case CERTAIN -> Terms.CERTAIN;
                    case PROBABLE -> Terms.PROBABLE;
                    case POSSIBLE -> Terms.POSSIBLE;
                    case PROSPECTIVE -> Terms.PROSPECTIVE;
                });
        out.add(
                node,
                Terms.TENSE,
                switch (status.tense()) {
                    case PAST -> Terms.PAST;
                    case PRESENT -> Terms.PRESENT;
                    case FUTURE -> Terms.FUTURE;
                });
        out.add(
                node,
                Terms.STATUS,
                switch (status.label()) {
                    case "denied" -> Terms.DENIED;
                    case "planned" -> Terms.PLANNED;
                    case "hypothetical" -> Terms.HYPOTHETICAL;
                    default -> Terms.ACTUAL;
                });
    }

    /** The participant, and the words that say so. */
    private void role(Node event, Node role, Participant participant, Set<String> written) {
        Node filler = actor(participant);
        String key =
                role.getLocalName() + participant.anchor() + participant.state().orElse("");
        if (!written.add(key)) {
            return;
        }
        out.add(event, role, filler);
        Node evidence = NodeFactory.createURI(event.getURI() + "/" + role.getLocalName() + "-"
                + participant.anchor().begin() + "-"
                + participant.anchor().end()
                + participant
                        .state()
                        .filter(s -> !s.isEmpty())
                        .map(s -> "-" + s)
                        .orElse(""));
        roleMention(evidence, event, role, filler, participant.anchor());
        Node side = role.equals(Terms.AGENT) ? Terms.AGENT_STATE : Terms.RECIPIENT_STATE;
        participant.state().ifPresent(code -> {
            affiliation(evidence, Terms.STATE_CODE, code);
            affiliation(event, side, code);
        });
        out.add(evidence, Terms.SECTOR, Literals.string(participant.sector()));
    }

    private void roleMention(Node evidence, Node event, Node role, Node filler, Span anchor) {
        out.add(evidence, Terms.TYPE, Terms.ROLE_MENTION);
        out.add(evidence, Terms.OF_EVENT, event);
        out.add(evidence, Terms.ROLE, role);
        out.add(evidence, Terms.FILLER, filler);
        out.add(evidence, Terms.DENOTED_BY, mention(anchor));
    }

    private void place(Node event, Event.Place place, Set<String> written) {
        Node node = place.link()
                .flatMap(l -> facts.linked().links().get(l).entity())
                .flatMap(this::land)
                .orElseGet(() -> {
                    Node own = iris.inside(
                            article.id(),
                            "place/" + place.anchor().begin() + "-"
                                    + place.anchor().end());
                    if (written.add(own.getURI())) {
                        out.add(own, Terms.TYPE, Terms.PLACE);
                        out.add(own, Terms.PREF_LABEL, Literals.arabic(slice(place.anchor())));
                    }
                    return own;
                });
        out.add(event, Terms.EVENT_PLACE, node);
        Node evidence = NodeFactory.createURI(event.getURI() + "/place-"
                + place.anchor().begin() + "-" + place.anchor().end());
        roleMention(evidence, event, Terms.EVENT_PLACE, node, place.anchor());
    }

    /** The place that an entity is, or has: a state its land; empty for a body or a state that the registry does not know. */
    private Optional<Node> land(Entity entity) {
        if (entity.kind() == Mention.Kind.PLACE) {
            describe(entity);
            return Optional.of(iris.entity(entity));
        }
        return entity.kind() == Mention.Kind.STATE
                ? entity.state()
                        .filter(code -> inRegistry.test("state/" + code))
                        .map(iris::territory)
                : Optional.empty();
    }

    private void time(Node event, Mention.Time time) {
        out.add(event, Terms.TIME_VALUE, Literals.string(time.value()));
        TimeSpan.of(time.value(), article.date()).ifPresent(when -> {
            out.add(event, Terms.EDTF, Literals.string(when.edtf()));
            when.earliest().ifPresent(d -> out.add(event, Terms.EARLIEST, Literals.date(d)));
            when.latest().ifPresent(d -> out.add(event, Terms.LATEST, Literals.date(d)));
        });
        out.add(event, Terms.DENOTED_BY, mention(time.span()));
    }

    /**
     * Whom a participant denotes: an entity, or somebody of this article alone («مسؤول تركي»). A place that something is done to («قصف
     * دونباس») is no actor: it stands for whoever was there.
     */
    private Node actor(Participant participant) {
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

    private void stances() {
        for (int i = 0; i < facts.stances().size(); i++) {
            Stance stance = facts.stances().get(i);
            Event event = facts.events().get(stance.event());
            Node node = inside("stance", event.trigger(), "");
            proposition(node, Terms.STANCE, event.trigger(), stance.rule(), stance.confidence());
            out.add(node, Terms.DERIVED_FROM_EVENT, eventNode(stance.event()));
            out.add(node, Terms.FAVOURABLE, Literals.bool(stance.favourable()));
            event.agents().forEach(p -> out.add(node, Terms.HOLDER, actor(p)));
            event.recipients().forEach(p -> out.add(node, Terms.TOWARDS, actor(p)));
            certain(node);
        }
    }

    private void framings() {
        for (Framing framing : facts.framings()) {
            Node node = inside("framing", framing.label(), "");
            proposition(node, Terms.FRAMING, framing.label(), framing.rule(), framing.confidence());
            out.add(node, Terms.LABEL, Literals.arabic(slice(framing.label())));
            out.add(node, Terms.FRAME_TYPE, NodeFactory.createURI(Terms.FRAME + framing.frameKey()));
            framing.framed().ifPresent(e -> out.add(node, Terms.FRAMES, iris.entity(e)));
            boolean narrator = facts.voiceOf(framing.label()).isEmpty();
            out.add(
                    node,
                    Terms.WORDING,
                    narrator ? Terms.OUTLETS_OWN : framing.own() ? Terms.SPEAKERS_OWN : Terms.UNRESOLVED);
            certain(node);
        }
    }

    private Node eventNode(int i) {
        return java.util.Objects.requireNonNull(eventNodes.get(i));
    }

    private Node claimNode(int i) {
        return java.util.Objects.requireNonNull(claimNodes.get(i));
    }

    private Node roleNode(int i) {
        return java.util.Objects.requireNonNull(roleNodes.get(i));
    }

    /** Where an article's triples go, without duplicates. */
    static final class QuadSink {
        private final Node graph;
        private final Set<Quad> quads = new java.util.LinkedHashSet<>();

        QuadSink(Node graph) {
            this.graph = graph;
        }

        void add(Node subject, Node predicate, Node object) {
            quads.add(Quad.create(graph, subject, predicate, object));
        }

        List<Quad> quads() {
            return List.copyOf(quads);
        }
    }
}
