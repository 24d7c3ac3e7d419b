package org.isnad.rdf;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.isnad.claims.ArticleFacts;
import org.isnad.entities.Entity;
import org.isnad.entities.Participant;
import org.isnad.events.Event;
import org.isnad.fusion.Incidents;
import org.isnad.mentions.Mention;
import org.isnad.mentions.TimeSpan;
import org.isnad.text.Article;
import org.isnad.text.Span;

/** Turns the events of one article into quads: type, status, who did it to whom with the words that say so, place, time, incident. */
final class EventMapper {
    private final Iris iris;
    private final ArticleFacts facts;
    private final Article article;
    private final Predicate<String> inRegistry;
    private final ArticleGraph graph;

    EventMapper(Iris iris, ArticleFacts facts, Predicate<String> inRegistry, ArticleGraph graph) {
        this.iris = iris;
        this.facts = facts;
        this.article = facts.article();
        this.inRegistry = inRegistry;
        this.graph = graph;
    }

    /** All events of the article. */
    void map() {
        for (int i = 0; i < facts.events().size(); i++) {
            event(graph.eventNode(i), facts.events().get(i));
        }
    }

    private void event(Node node, Event event) {
        Optional<Integer> voice = facts.voiceOf(event.trigger());
        graph.proposition(
                node,
                voice.isPresent() ? Terms.CLAIMED_EVENT : Terms.REPORTED_EVENT,
                event.trigger(),
                event.rule(),
                event.confidence());
        graph.add(node, Terms.TYPE, Terms.EVENT);
        if (voice.isEmpty()) {
            graph.add(node, Terms.TYPE, Terms.SEM_EVENT);
        }
        graph.add(node, Terms.TRIGGER, graph.mention(event.trigger()));
        graph.add(node, Terms.EVENT_TYPE, Iris.plover(event.type()));
        event.mode().ifPresent(m -> graph.add(node, Terms.MODE, Iris.mode(event.type(), m)));
        event.contexts().forEach(c -> graph.add(node, Terms.CONTEXT, Iris.context(c)));
        status(node, event.status());
        Set<String> written = new HashSet<>();
        event.agents().forEach(p -> role(node, Terms.AGENT, p, written));
        event.recipients().forEach(p -> role(node, Terms.RECIPIENT, p, written));
        event.place().ifPresent(p -> place(node, p, written));
        event.time().ifPresent(t -> time(node, t));
        Incidents.key(event, article.date()).ifPresent(key -> {
            graph.add(node, Terms.REFERS_TO, iris.incident(key));
            graph.add(iris.incident(key), Terms.TYPE, Terms.INCIDENT);
        });
    }

    private void status(Node node, Event.Status status) {
        graph.add(node, Terms.POLARITY, status.negative() ? Terms.NEGATIVE : Terms.POSITIVE);
        graph.add(
                node,
                Terms.MODALITY,
                switch (status.modality()) {
                    case CERTAIN -> Terms.CERTAIN;
                    case PROBABLE -> Terms.PROBABLE;
                    case POSSIBLE -> Terms.POSSIBLE;
                    case PROSPECTIVE -> Terms.PROSPECTIVE;
                });
        graph.add(
                node,
                Terms.TENSE,
                switch (status.tense()) {
                    case PAST -> Terms.PAST;
                    case PRESENT -> Terms.PRESENT;
                    case FUTURE -> Terms.FUTURE;
                });
        graph.add(
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
        Node filler = graph.actor(participant);
        String key =
                role.getLocalName() + participant.anchor() + participant.state().orElse("");
        if (!written.add(key)) {
            return;
        }
        graph.add(event, role, filler);
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
            graph.affiliation(evidence, Terms.STATE_CODE, code);
            graph.affiliation(event, side, code);
        });
        graph.add(evidence, Terms.SECTOR, Literals.string(participant.sector()));
    }

    private void roleMention(Node evidence, Node event, Node role, Node filler, Span anchor) {
        graph.add(evidence, Terms.TYPE, Terms.ROLE_MENTION);
        graph.add(evidence, Terms.OF_EVENT, event);
        graph.add(evidence, Terms.ROLE, role);
        graph.add(evidence, Terms.FILLER, filler);
        graph.add(evidence, Terms.DENOTED_BY, graph.mention(anchor));
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
                        graph.add(own, Terms.TYPE, Terms.PLACE);
                        graph.add(own, Terms.PREF_LABEL, Literals.arabic(graph.slice(place.anchor())));
                    }
                    return own;
                });
        graph.add(event, Terms.EVENT_PLACE, node);
        Node evidence = NodeFactory.createURI(event.getURI() + "/place-"
                + place.anchor().begin() + "-" + place.anchor().end());
        roleMention(evidence, event, Terms.EVENT_PLACE, node, place.anchor());
    }

    /** The place that an entity is, or has: a state its land; empty for a body or a state that the registry does not know. */
    private Optional<Node> land(Entity entity) {
        if (entity.kind() == Mention.Kind.PLACE) {
            graph.describe(entity);
            return Optional.of(iris.entity(entity));
        }
        return entity.kind() == Mention.Kind.STATE
                ? entity.state()
                        .filter(code -> inRegistry.test("state/" + code))
                        .map(iris::territory)
                : Optional.empty();
    }

    private void time(Node event, Mention.Time time) {
        graph.add(event, Terms.TIME_VALUE, Literals.string(time.value()));
        TimeSpan.of(time.value(), article.date()).ifPresent(when -> {
            graph.add(event, Terms.EDTF, Literals.string(when.edtf()));
            when.earliest().ifPresent(d -> graph.add(event, Terms.EARLIEST, Literals.date(d)));
            when.latest().ifPresent(d -> graph.add(event, Terms.LATEST, Literals.date(d)));
        });
        graph.add(event, Terms.DENOTED_BY, graph.mention(time.span()));
    }
}
