package org.isnad.mentions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Token;
import org.isnad.analysis.Token.Segment;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Nisba;
import org.isnad.lexicon.Registry;
import org.isnad.mentions.Mention.Kind;

/**
 * Words that name one state and are the capital of another: «عمان» is Amman where the article speaks more of Jordan than of Oman. One
 * object for each article; it counts only where such a word stands.
 */
final class Namesakes {
    /** «عمّان» is Amman. */
    private static final String SHADDA = "\u0651";

    private final Registry registry;
    private final Analysis analysis;
    private final Map<String, Integer> counts = new HashMap<>();
    private boolean counted;

    Namesakes(Registry registry, Analysis analysis) {
        this.registry = registry;
        this.analysis = analysis;
    }

    /** Whether a candidate for a state is here the capital of another state, which the article speaks of more. */
    boolean isOther(Candidate candidate) {
        if (candidate.kind() != Kind.STATE || candidate.tokens() != 1) {
            return false;
        }
        Token token = analysis.token(candidate.firstToken());
        for (Segment segment : token.segments()) {
            List<String> seats = registry.seats().get(segment.stem());
            if (segment.span().begin() != candidate.span().begin() || seats.isEmpty()) {
                continue;
            }
            for (Entry entry : registry.names().get(segment.stem())) {
                String state = entry.state().orElse("");
                if (entry.type() == Entry.Type.STATE && !seats.contains(state)) {
                    return token.text().contains(SHADDA)
                            || seats.stream().anyMatch(seat -> spokenOf(seat) > spokenOf(state));
                }
            }
        }
        return false;
    }

    private int spokenOf(String state) {
        if (!counted) {
            counted = true;
            count();
        }
        return counts.getOrDefault(state, 0);
    }

    private void count() {
        for (Token token : analysis.tokens()) {
            for (Segment segment : token.segments()) {
                List<String> seats = registry.seats().get(segment.stem());
                registry.nisbas(segment.stem()).stream()
                        .map(Nisba::state)
                        .distinct()
                        .forEach(s -> counts.merge(s, 1, Integer::sum));
                registry.names().get(segment.stem()).stream()
                        .filter(e -> e.type() == Entry.Type.STATE && seats.isEmpty())
                        .forEach(e -> e.state().ifPresent(s -> counts.merge(s, 1, Integer::sum)));
            }
        }
    }
}
