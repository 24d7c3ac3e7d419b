package org.isnad.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.claims.ArticleFacts;
import org.isnad.claims.Claim;
import org.isnad.entities.Link;
import org.isnad.entities.Linked;
import org.isnad.entities.Participant;
import org.isnad.evaluation.Facts.FoundClaim;
import org.isnad.evaluation.Facts.FoundEvent;
import org.isnad.evaluation.Facts.FoundMention;
import org.isnad.evaluation.Facts.Party;
import org.isnad.events.Event;
import org.isnad.mentions.Mention;
import org.isnad.text.Span;

/** What Isnad read in an article, in the scorer's terms: the same rows as {@code queries/eval/*.rq} return. */
final class Reading {
    private Reading() {}

    static Facts of(ArticleFacts facts) {
        List<FoundMention> mentions = new ArrayList<>();
        for (Link link : facts.linked().links()) {
            if (link.mention() instanceof Mention.Name name && link.entity().isPresent()) {
                mentions.add(new FoundMention(
                        name.span(),
                        List.of(type(name.kind())),
                        link.entity().get().key(),
                        link.confidence()));
            }
        }
        record Key(Span trigger, String type) {}
        Map<Key, FoundEvent> events = new LinkedHashMap<>();
        for (Event e : facts.events()) {
            Key key = new Key(e.trigger(), e.type());
            FoundEvent before = events.get(key);
            List<Party> sources = new ArrayList<>(before == null ? List.of() : before.sources());
            List<Party> targets = new ArrayList<>(before == null ? List.of() : before.targets());
            add(e.agents(), sources);
            add(e.recipients(), targets);
            events.put(
                    key,
                    new FoundEvent(
                            e.trigger(),
                            e.type(),
                            before == null ? e.status().label() : before.status(),
                            sources,
                            targets,
                            before == null ? e.time().isPresent() : before.dated(),
                            before == null ? e.confidence() : before.confidence()));
        }
        List<FoundClaim> claims = new ArrayList<>();
        for (Claim c : facts.claims()) {
            claims.add(new FoundClaim(
                    c.content(),
                    c.cue(),
                    c.speaker().map(Participant::anchor),
                    c.speaker().flatMap(s -> named(facts.linked(), s)).orElse(""),
                    c.direct(),
                    c.via().map(Participant::anchor),
                    c.confidence()));
        }
        return new Facts(mentions, List.copyOf(events.values()), claims);
    }

    /** The entity that the participant's words name: the place for «موسكو», as the gold has it. */
    private static Optional<String> named(Linked linked, Participant participant) {
        return participant
                .link()
                .flatMap(i -> linked.links().get(i).entity())
                .or(participant::entity)
                .map(e -> e.key());
    }

    private static void add(List<Participant> participants, List<Party> parties) {
        for (Participant p : participants) {
            Party party = new Party(Optional.of(p.anchor()), p.state().orElse(""));
            if (!parties.contains(party)) {
                parties.add(party);
            }
        }
    }

    static String type(Mention.Kind kind) {
        return switch (kind) {
            case PERSON -> "Person";
            case STATE -> "State";
            case ORGANISATION -> "Organization";
            case ARMED_GROUP -> "ArmedGroup";
            case PLACE -> "Place";
        };
    }
}
