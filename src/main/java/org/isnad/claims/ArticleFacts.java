package org.isnad.claims;

import java.util.List;
import java.util.Optional;
import org.isnad.entities.Linked;
import org.isnad.events.Event;
import org.isnad.text.Article;
import org.isnad.text.Span;

/**
 * All that one article says and who says it.
 *
 * @param linked the analysed article, its mentions and role-holdings
 * @param events in order of trigger
 * @param claims in order of cue
 */
public record ArticleFacts(
        Linked linked, List<Event> events, List<Claim> claims, List<Stance> stances, List<Framing> framings) {
    public ArticleFacts {
        events = List.copyOf(events);
        claims = List.copyOf(claims);
        stances = List.copyOf(stances);
        framings = List.copyOf(framings);
    }

    public Article article() {
        return linked.analysis().article();
    }

    /**
     * The voice that asserts what stands at a span: the index of the innermost claim whose content holds it; empty for the
     * article's narrator.
     */
    public Optional<Integer> voiceOf(Span span) {
        int best = -1;
        for (int i = 0; i < claims.size(); i++) {
            Span content = claims.get(i).content();
            if (content.contains(span)
                    && (best < 0
                            || content.length() < claims.get(best).content().length())) {
                best = i;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(best);
    }

    /** The voice of a claim: the innermost other claim whose content holds the whole of it, cue and content. */
    public Optional<Integer> voiceOfClaim(int index) {
        Claim claim = claims.get(index);
        Span whole = claim.cue().cover(claim.content());
        int best = -1;
        for (int i = 0; i < claims.size(); i++) {
            Span content = claims.get(i).content();
            if (i != index
                    && content.contains(whole)
                    && content.length() > claim.content().length()
                    && (best < 0
                            || content.length() < claims.get(best).content().length())) {
                best = i;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(best);
    }
}
