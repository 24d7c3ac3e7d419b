package org.isnad.mentions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Sentence;
import org.isnad.analysis.Token;
import org.isnad.analysis.Token.Segment;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Nisba;
import org.isnad.lexicon.Phrases;
import org.isnad.lexicon.Phrases.Node;
import org.isnad.lexicon.Registry;
import org.isnad.lexicon.Table;
import org.isnad.mentions.Mention.Kind;
import org.isnad.text.Normaliser;

/**
 * Bodies that every state has, by the patterns of {@code lexicon/ar/bodies.tsv}: «وزارة الخارجية {nisba.f}» finds
 * «وزارة الخارجية الروسية» and «وزارة الخارجية الفنزويلية».
 *
 * <p>A pattern's slots are a definite adjective of a state in the right gender, a state's name or a place's name. A pattern of one word
 * without a slot («الخارجية») counts only where no noun stands before it that it could qualify («الديون الخارجية»).
 */
final class BodyFinder {
    private static final String FILE = "lexicon/ar/bodies.tsv";
    private static final String MASCULINE = "{nisba.m}";
    private static final String FEMININE = "{nisba.f}";
    private static final String STATE = "{state}";
    private static final String CITY = "{city}";
    private static final Set<String> OF_STATES = Set.of("الحكومه", "الخارجيه", "الرئاسه", "السفاره");
    private static final double SURE = 0.96;
    private static final double BARE = 0.9;

    /**
     * One row.
     *
     * @param key with {@code {state}} where the code of the slot's state goes
     */
    private record Pattern(String key, Kind kind, boolean bare) {}

    private final Registry registry;
    private final Context context;
    private final Phrases<Pattern> patterns = new Phrases<>();
    private final Set<String> titleHeads = new HashSet<>();

    BodyFinder(Registry registry, Context context) {
        this.registry = registry;
        this.context = context;
        for (Table.Row row : Table.load(FILE, "pattern", "type", "key").rows()) {
            String text = row.required("pattern");
            Kind kind = row.required("type").equals("ArmedGroup") ? Kind.ARMED_GROUP : Kind.ORGANISATION;
            patterns.addWords(words(text), new Pattern(row.required("key"), kind, !text.contains("{")));
        }
        for (Table.Row row :
                Table.load("lexicon/ar/titles.tsv", "title", "complement").rows()) {
            if (row.get("complement").equals("portfolio")) {
                titleHeads.add(lastWord(Normaliser.fold(row.required("title"))));
            }
        }
    }

    /** The words of a pattern, slots kept whole; a preposition glued to a slot («ب{city}») becomes a slot of its own. */
    private static List<String> words(String pattern) {
        List<String> words = new ArrayList<>();
        for (String word : pattern.split(" ")) {
            int slot = word.indexOf('{');
            if (slot < 0) {
                words.addAll(Phrases.words(word));
            } else {
                words.add(word);
            }
        }
        return words;
    }

    private static String lastWord(String phrase) {
        return phrase.substring(phrase.lastIndexOf(' ') + 1);
    }

    List<Candidate> find(Analysis analysis) {
        List<Candidate> found = new ArrayList<>();
        for (Sentence sentence : analysis.textSentences()) {
            for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
                if (!analysis.token(i).isWord()) {
                    continue;
                }
                for (Segment segment : analysis.token(i).segments()) {
                    Optional<Node<Pattern>> node = patterns.root().next(segment.stem());
                    if (node.isPresent()) {
                        int first = i;
                        new Walk(analysis, segment, first, sentence.endToken(), found)
                                .from(node.get(), first + 1, Optional.empty());
                    }
                }
            }
        }
        return found;
    }

    /** One walk through the patterns from one word. */
    private final class Walk {
        private final Analysis analysis;
        private final Segment segment;
        private final int first;
        private final int limit;
        private final List<Candidate> found;

        private Walk(Analysis analysis, Segment segment, int first, int limit, List<Candidate> found) {
            this.analysis = analysis;
            this.segment = segment;
            this.first = first;
            this.limit = limit;
            this.found = found;
        }

        private void from(Node<Pattern> node, int end, Optional<String> state) {
            for (Pattern pattern : node.values()) {
                if (counts(pattern, end)) {
                    found.add(candidate(pattern, end, state));
                }
            }
            if (end >= limit) {
                return;
            }
            Token token = analysis.token(end);
            node.next(token.fold()).ifPresent(next -> from(next, end + 1, state));
            if (!token.isWord()) {
                return;
            }
            node.next(MASCULINE).ifPresent(next -> nisba(next, end, false));
            node.next(FEMININE).ifPresent(next -> nisba(next, end, true));
            node.next(STATE).ifPresent(next -> name(next, token.fold(), end, Entry.Type.STATE));
            node.next(CITY).ifPresent(next -> name(next, token.fold(), end, Entry.Type.PLACE));
            glued(node, end);
        }

        /** «الجامعة الإسلامية بغزة», «البعثة الدائمة لليبيا»: the slot stands after a preposition in the same word. */
        private void glued(Node<Pattern> node, int end) {
            for (Segment cut : analysis.token(end).segments()) {
                if (cut.proclitics().length() == 1) {
                    node.next(cut.proclitics() + STATE)
                            .ifPresent(next -> name(next, cut.stem(), end, Entry.Type.STATE));
                    node.next(cut.proclitics() + CITY).ifPresent(next -> name(next, cut.stem(), end, Entry.Type.PLACE));
                }
            }
        }

        private void nisba(Node<Pattern> next, int at, boolean feminine) {
            String fold = analysis.token(at).fold();
            boolean matched = false;
            Optional<Node<Nisba>> compound = registry.longNisbas().root().next(fold);
            if (compound.isPresent() && at + 1 < limit) {
                for (Nisba nisba : compound.get()
                        .next(analysis.token(at + 1).fold())
                        .map(Node::values)
                        .orElse(List.of())) {
                    if (!matched && fits(nisba, feminine)) {
                        matched = true;
                        from(next, at + 2, Optional.of(nisba.state()));
                    }
                }
            }
            if (context.isCommon(fold)
                    && !OF_STATES.contains(analysis.token(at - 1).fold())) {
                return;
            }
            for (Nisba nisba : registry.nisbas(fold)) {
                if (!matched && fits(nisba, feminine)) {
                    matched = true;
                    from(next, at + 1, Optional.of(nisba.state()));
                }
            }
        }

        private boolean fits(Nisba nisba, boolean feminine) {
            return nisba.definite()
                    && !nisba.people()
                    && nisba.feminine() == feminine
                    && nisba.number() == Nisba.Number.SINGULAR;
        }

        private void name(Node<Pattern> next, String stem, int at, Entry.Type type) {
            Optional<Node<Entry>> node = registry.names().root().next(stem);
            int end = at + 1;
            while (node.isPresent()) {
                Optional<Entry> entry = node.get().values().stream()
                        .filter(e -> e.type() == type || type == Entry.Type.PLACE && e.type() == Entry.Type.STATE)
                        .findFirst();
                if (entry.isPresent()) {
                    from(next, end, entry.get().state());
                }
                if (end >= limit) {
                    return;
                }
                node = node.get().next(analysis.token(end).fold());
                end++;
            }
        }

        private boolean counts(Pattern pattern, int end) {
            Optional<Token> before = first > 0
                            && analysis.token(first - 1).sentence()
                                    == analysis.token(first).sentence()
                    ? Optional.of(analysis.token(first - 1))
                    : Optional.empty();
            boolean alone = segment.proclitics().isEmpty();
            boolean short_ = end - first == 1 || segment.stem().startsWith("ال") && end - first == 2;
            if (before.isEmpty() || !alone || !short_) {
                return true;
            }
            if (isTitle(before.get())) {
                return false;
            }
            return !(pattern.bare() && end - first == 1) || !couldQualify(before.get());
        }

        /** «وزير الخارجية», «وزارة الخارجية»: part of what stands before. */
        private boolean isTitle(Token before) {
            return before.segments().stream()
                    .anyMatch(s -> titleHeads.contains(s.stem()) || s.stem().equals("وزاره"));
        }

        /** A definite or feminine noun before a one-word body: «الديون الخارجية». */
        private boolean couldQualify(Token before) {
            return before.isWord()
                    && before.segments().stream()
                            .anyMatch(s -> s.stem().startsWith("ال") && s.stem().length() > 4);
        }

        private Candidate candidate(Pattern pattern, int end, Optional<String> state) {
            String key = state.map(s -> pattern.key().replace(STATE, s.toLowerCase(java.util.Locale.ROOT)))
                    .orElse(pattern.key());
            return GazetteerFinder.candidate(
                    analysis,
                    segment,
                    first,
                    end,
                    pattern.kind(),
                    List.of("org/" + key),
                    pattern.bare() ? "body.bare" : "body",
                    pattern.bare() ? BARE : SURE);
        }
    }
}
