package org.isnad.mentions;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.analysis.Analysis;
import org.jspecify.annotations.Nullable;

/** Which name covers a token. */
final class NameMap {
    private static final String STATE_KEY = "state/";

    private final @Nullable Mention.Name[] at;

    private NameMap(@Nullable Mention.Name[] at) {
        this.at = at;
    }

    static NameMap of(Analysis analysis, List<Mention.Name> names) {
        @Nullable Mention.Name[] at = new Mention.Name[analysis.tokens().size()];
        for (Mention.Name name : names) {
            for (int i = name.firstToken(); i < name.endToken(); i++) {
                at[i] = name;
            }
        }
        return new NameMap(at);
    }

    boolean isCovered(int token) {
        return at[token] != null;
    }

    Optional<Mention.Name> covering(int token) {
        return Optional.ofNullable(at[token]);
    }

    /** Last words of the persons' full names: «السويدي» of «سعد السويدي». */
    Set<String> surnames(Analysis analysis) {
        Set<String> surnames = new HashSet<>();
        for (Mention.Name name : at) {
            if (name != null && name.kind() == Mention.Kind.PERSON && name.endToken() > name.firstToken() + 1) {
                surnames.add(analysis.token(name.endToken() - 1).fold());
            }
        }
        return surnames;
    }

    /** The name whose first token this is. */
    Optional<Mention.Name> startsAt(int token) {
        return token >= at.length
                ? Optional.empty()
                : Optional.ofNullable(at[token]).filter(n -> n.firstToken() == token);
    }

    /** Code of the state that a name of a state names. */
    static Optional<String> stateOf(Mention.Name name) {
        return name.keys().stream()
                .filter(k -> k.startsWith(STATE_KEY))
                .map(k -> k.substring(STATE_KEY.length()))
                .findFirst();
    }
}
