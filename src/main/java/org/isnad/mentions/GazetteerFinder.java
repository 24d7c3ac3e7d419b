package org.isnad.mentions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Sentence;
import org.isnad.analysis.Token;
import org.isnad.analysis.Token.Segment;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Phrases;
import org.isnad.lexicon.Registry;
import org.isnad.mentions.Mention.Kind;
import org.isnad.text.Span;

/**
 * Names that the registry lists: at each word, through each way to cut its proclitics, the longest listed phrase («ولبنان» → «لبنان»).
 * Names that are also common words need a context that says so.
 */
final class GazetteerFinder {
    private static final double SURE = 0.97;
    private static final double SEAT = 0.9;

    private final Registry registry;
    private final Context context;

    GazetteerFinder(Registry registry, Context context) {
        this.registry = registry;
        this.context = context;
    }

    List<Candidate> find(Analysis analysis) {
        List<Candidate> found = new ArrayList<>();
        for (Sentence sentence : analysis.textSentences()) {
            for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
                if (analysis.token(i).kind() != Token.Kind.MARK) {
                    at(analysis, i, sentence.endToken(), found);
                }
            }
        }
        return found;
    }

    private void at(Analysis analysis, int first, int limit, List<Candidate> found) {
        for (Segment segment : analysis.token(first).segments()) {
            follow(analysis, segment, first, limit, registry.names(), (end, entries) -> {
                add(analysis, segment, first, end, entries, found);
            });
            follow(analysis, segment, first, limit, registry.seats(), (end, codes) -> {
                boolean guarded = registry.isGuarded(segment.stem());
                if (!guarded || context.saysPlace(analysis, first, segment.proclitics())) {
                    found.add(candidate(analysis, segment, first, end, Kind.PLACE, List.of(), "gazetteer.seat", SEAT));
                }
            });
        }
    }

    interface Hit<V> {
        void at(int endToken, List<V> values);
    }

    /** Calls back for every phrase that begins with a segment, the shortest first. */
    static <V> void follow(Analysis analysis, Segment segment, int first, int limit, Phrases<V> phrases, Hit<V> hit) {
        Optional<Phrases.Node<V>> node = phrases.root().next(segment.stem());
        int end = first + 1;
        while (node.isPresent()) {
            if (node.get().isPhrase()) {
                hit.at(end, node.get().values());
            }
            if (end >= limit) {
                return;
            }
            node = node.get().next(analysis.token(end).fold());
            end++;
        }
    }

    private void add(
            Analysis analysis, Segment segment, int first, int end, List<Entry> entries, List<Candidate> found) {
        for (Kind kind : Kind.values()) {
            List<String> keys = new ArrayList<>();
            for (Entry entry : entries) {
                if (kindOf(entry) == kind && counts(analysis, segment, first, end, entry)) {
                    keys.add(entry.key());
                }
            }
            if (!keys.isEmpty()) {
                String rule = "gazetteer." + kind.name().toLowerCase(Locale.ROOT);
                double cut = segment.proclitics().isEmpty() ? 0 : 0.02;
                found.add(candidate(
                        analysis, segment, first, end, kind, keys, rule, SURE - cut - kind.ordinal() * 0.001));
            }
        }
    }

    /** Whether an entry's name counts here: a name that is also a common word only where the words around it say so. */
    private boolean counts(Analysis analysis, Segment segment, int first, int end, Entry entry) {
        boolean oneWord = end == first + 1;
        boolean guarded = entry.ambiguous() || oneWord && registry.isGuarded(segment.stem());
        if (!guarded) {
            return true;
        }
        return switch (entry.type()) {
            case STATE, PLACE -> context.saysPlace(analysis, first, segment.proclitics());
            case ARMED_GROUP -> context.saysGroup(analysis, first, end);
            case ORGANISATION -> context.saysOrganisation(analysis, first, end);
            case PERSON -> !oneWord;
        };
    }

    static Kind kindOf(Entry entry) {
        return switch (entry.type()) {
            case STATE -> Kind.STATE;
            case PLACE -> Kind.PLACE;
            case ORGANISATION -> Kind.ORGANISATION;
            case ARMED_GROUP -> Kind.ARMED_GROUP;
            case PERSON -> Kind.PERSON;
        };
    }

    static Candidate candidate(
            Analysis analysis,
            Segment segment,
            int first,
            int end,
            Kind kind,
            List<String> keys,
            String rule,
            double weight) {
        return new Candidate(
                new Span(segment.span().begin(), analysis.token(end - 1).span().end()),
                first,
                end,
                kind,
                keys,
                rule,
                weight);
    }
}
