package org.isnad.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.entities.Participant;
import org.isnad.text.Span;

/** Gives a claim inside another's content the outer speaker as the body through which it comes. */
final class Vias {
    private Vias() {}

    static List<Claim> resolve(List<Claim> claims) {
        List<Claim> out = new ArrayList<>(claims.size());
        for (Claim claim : claims) {
            out.add(
                    claim.via().isPresent()
                            ? claim
                            : outer(claim, claims)
                                    .map(p -> claim.withVia(Optional.of(p)))
                                    .orElse(claim));
        }
        return out;
    }

    private static Optional<Participant> outer(Claim claim, List<Claim> claims) {
        Span whole = claim.cue().cover(claim.content());
        Claim best = null;
        for (Claim other : claims) {
            if (other != claim
                    && other.content().contains(whole)
                    && (best == null
                            || other.content().length() < best.content().length())) {
                best = other;
            }
        }
        return best == null
                ? Optional.empty()
                : best.speaker()
                        .filter(p -> !claim.speaker().map(Participant::anchor).equals(Optional.of(p.anchor())));
    }
}
