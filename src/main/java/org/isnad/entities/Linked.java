package org.isnad.entities;

import java.util.List;
import java.util.Optional;
import org.isnad.analysis.Analysis;

/**
 * An analysed article with everyone in it.
 *
 * @param links one for each mention except times, in the order of the text
 * @param times the times, in the order of the text
 */
public record Linked(
        Analysis analysis, List<Link> links, List<org.isnad.mentions.Mention.Time> times, List<RoleHolding> roles) {
    public Linked {
        links = List.copyOf(links);
        times = List.copyOf(times);
        roles = List.copyOf(roles);
    }

    /** The longest link whose mention covers a token. */
    public Optional<Link> at(int token) {
        Link best = null;
        for (Link link : links) {
            if (link.mention().firstToken() > token) {
                break;
            }
            if (token < link.mention().endToken()
                    && (best == null
                            || link.mention().span().length()
                                    > best.mention().span().length())) {
                best = link;
            }
        }
        return Optional.ofNullable(best);
    }
}
