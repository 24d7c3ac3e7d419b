package org.isnad.rdf;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.isnad.claims.ArticleFacts;
import org.isnad.claims.Claim;
import org.isnad.claims.Framing;
import org.isnad.claims.Stance;
import org.isnad.entities.Participant;
import org.isnad.events.Event;

/** Turns what speakers of one article say, favour and call others into quads: claims with speaker, outlet and medium, stances, framings. */
final class ClaimMapper {
    private final Iris iris;
    private final ArticleFacts facts;
    private final ArticleGraph graph;

    ClaimMapper(Iris iris, ArticleFacts facts, ArticleGraph graph) {
        this.iris = iris;
        this.facts = facts;
        this.graph = graph;
    }

    void claims() {
        for (int i = 0; i < facts.claims().size(); i++) {
            Claim claim = facts.claims().get(i);
            Node node = graph.claimNode(i);
            Node voice = facts.voiceOfClaim(i).map(graph::claimNode).orElse(graph.self());
            graph.voiced(node, Terms.CLAIM, voice, claim.rule(), claim.confidence());
            graph.add(node, Terms.TYPE, Terms.SCHEMA_CLAIM);
            graph.add(node, Terms.CUE_MENTION, graph.mention(claim.cue()));
            graph.add(node, Terms.DENOTED_BY, graph.mention(claim.cue()));
            graph.add(node, Terms.CUE_TYPE, NodeFactory.createURI(Terms.CUE + claim.cueKey()));
            graph.add(node, Terms.CUE_STANCE, cueStance(claim.stance()));
            graph.add(node, Terms.CONTENT_SPAN, graph.mention(claim.content()));
            graph.add(node, Terms.DIRECTNESS, claim.direct() ? Terms.DIRECT : Terms.INDIRECT);
            graph.certain(node);
            graph.add(node, Terms.TENSE, Terms.PAST);
            claim.speaker().ifPresent(s -> {
                Node speaker = graph.actor(s);
                graph.add(node, Terms.SPEAKER, speaker);
                graph.add(node, Terms.SPEAKER_MENTION, graph.mention(s.anchor()));
                capacity(s).ifPresent(role -> graph.add(node, Terms.IN_CAPACITY, role));
            });
            claim.via().ifPresent(v -> {
                graph.add(node, Terms.VIA, graph.actor(v));
                graph.add(node, Terms.VIA_MENTION, graph.mention(v.anchor()));
            });
            claim.medium().ifPresent(m -> medium(node, claim, m, voice));
            speechAct(claim).ifPresent(e -> graph.add(node, Terms.SPEECH_ACT, e));
        }
    }

    private void medium(Node claim, Claim source, Claim.Medium medium, Node voice) {
        Node node = graph.inside("communication", medium.span(), "");
        graph.voiced(node, Terms.COMMUNICATION, voice, source.rule(), source.confidence());
        graph.add(node, Terms.DENOTED_BY, graph.mention(medium.span()));
        graph.add(node, Terms.MEDIUM, Literals.string(medium.kind()));
        graph.certain(node);
        graph.add(node, Terms.TENSE, Terms.PAST);
        source.speaker().ifPresent(s -> graph.add(node, Terms.ISSUED_BY, graph.actor(s)));
        graph.add(claim, Terms.MADE_IN, node);
    }

    /** The event that the cue itself is: «اتهم» asserts and accuses. */
    private Optional<Node> speechAct(Claim claim) {
        for (int i = 0; i < facts.events().size(); i++) {
            if (facts.events().get(i).trigger().equals(claim.cue())) {
                return Optional.of(graph.eventNode(i));
            }
        }
        return Optional.empty();
    }

    private Optional<Node> capacity(Participant speaker) {
        for (int i = 0; i < facts.linked().roles().size(); i++) {
            int person = facts.linked().roles().get(i).person();
            if (speaker.link().isPresent() && speaker.link().get() == person) {
                return Optional.of(graph.roleNode(i));
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

    void stances() {
        for (int i = 0; i < facts.stances().size(); i++) {
            Stance stance = facts.stances().get(i);
            Event event = facts.events().get(stance.event());
            Node node = graph.inside("stance", event.trigger(), "");
            graph.proposition(node, Terms.STANCE, event.trigger(), stance.rule(), stance.confidence());
            graph.add(node, Terms.DERIVED_FROM_EVENT, graph.eventNode(stance.event()));
            graph.add(node, Terms.FAVOURABLE, Literals.bool(stance.favourable()));
            event.agents().forEach(p -> graph.add(node, Terms.HOLDER, graph.actor(p)));
            event.recipients().forEach(p -> graph.add(node, Terms.TOWARDS, graph.actor(p)));
            graph.certain(node);
        }
    }

    void framings() {
        for (Framing framing : facts.framings()) {
            Node node = graph.inside("framing", framing.label(), "");
            graph.proposition(node, Terms.FRAMING, framing.label(), framing.rule(), framing.confidence());
            graph.add(node, Terms.LABEL, Literals.arabic(graph.slice(framing.label())));
            graph.add(node, Terms.FRAME_TYPE, NodeFactory.createURI(Terms.FRAME + framing.frameKey()));
            framing.framed().ifPresent(e -> graph.add(node, Terms.FRAMES, iris.entity(e)));
            boolean narrator = facts.voiceOf(framing.label()).isEmpty();
            graph.add(
                    node,
                    Terms.WORDING,
                    narrator ? Terms.OUTLETS_OWN : framing.own() ? Terms.SPEAKERS_OWN : Terms.UNRESOLVED);
            graph.certain(node);
        }
    }
}
