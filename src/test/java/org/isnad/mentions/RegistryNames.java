package org.isnad.mentions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Token;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Phrases;
import org.isnad.lexicon.Registry;
import org.isnad.text.Span;

/** The longest registry names of a text, for tests that need some names and no more. */
final class RegistryNames {
    private RegistryNames() {}

    static List<Mention.Name> find(Registry registry, Analysis analysis) {
        List<Mention.Name> names = new ArrayList<>();
        int at = 0;
        while (at < analysis.tokens().size()) {
            Optional<Mention.Name> name = Optional.empty();
            for (Token.Segment segment : analysis.token(at).segments()) {
                Optional<Mention.Name> found = longest(registry, analysis, at, segment);
                if (found.isPresent()
                        && (name.isEmpty()
                                || found.get().endToken() > name.get().endToken())) {
                    name = found;
                }
            }
            name.ifPresent(names::add);
            at = name.map(Mention.Name::endToken).orElse(at + 1);
        }
        return names;
    }

    private static Optional<Mention.Name> longest(Registry registry, Analysis analysis, int at, Token.Segment segment) {
        Optional<Phrases.Node<Entry>> node = registry.names().root().next(segment.stem());
        Optional<Mention.Name> best = Optional.empty();
        for (int i = at; node.isPresent(); ) {
            i++;
            if (node.get().isPhrase()) {
                Entry entry = node.get().values().get(0);
                best = Optional.of(new Mention.Name(
                        new Span(
                                segment.span().begin(),
                                analysis.token(i - 1).span().end()),
                        at,
                        i,
                        Mention.Kind.valueOf(entry.type().name()),
                        List.of(entry.key()),
                        "test",
                        1));
            }
            if (i >= analysis.tokens().size()) {
                break;
            }
            node = node.get().next(analysis.token(i).fold());
        }
        return best;
    }
}
