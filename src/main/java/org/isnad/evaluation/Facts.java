package org.isnad.evaluation;

import java.util.List;
import java.util.Optional;
import org.isnad.text.Span;

/** What the scorer compares: an article's mentions, events and claims, from gold or from a reading. */
record Facts(List<FoundMention> mentions, List<FoundEvent> events, List<FoundClaim> claims) {

    /** @param types the first is the main one; a capital that stands for its state has two */
    record FoundMention(Span span, List<String> types, String entity, double confidence) {}

    /** @param anchor empty where only the state is known */
    record Party(Optional<Span> anchor, String state) {}

    record FoundEvent(
            Span trigger,
            String type,
            String status,
            List<Party> sources,
            List<Party> targets,
            boolean dated,
            double confidence) {}

    record FoundClaim(
            Span content,
            Span cue,
            Optional<Span> speaker,
            String speakerEntity,
            boolean direct,
            Optional<Span> via,
            double confidence) {}
}
