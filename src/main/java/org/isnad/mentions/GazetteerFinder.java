package org.isnad.mentions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Sentence;
import org.isnad.analysis.Token;
import org.isnad.analysis.Token.Segment;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Phrases;
import org.isnad.lexicon.Registry;
import org.isnad.mentions.Mention.Kind;
import org.isnad.text.Normaliser;
import org.isnad.text.Span;

/**
 * Names that the registry lists: at each word, through each way to cut its proclitics, the longest listed phrase («ولبنان» → «لبنان»).
 * Names that are also common words need a context that says so.
 */
final class GazetteerFinder {
    private static final double SURE = 0.97;
    /** What a name gains that the words around it tell: «وكالة الأناضول» is no region. */
    private static final double TOLD = 0.02;

    private static final double SEAT = 0.9;
    private static final int SHORTEST_CUT_NAME = 3;

    /**
     * A name of an entry.
     *
     * @param spelling its natural spelling
     * @param title how many words at its start are a title and stay outside («الملك سلمان»)
     * @param guarded whether it is also a common word or phrase
     */
    private record Listed(Entry entry, String spelling, int title, boolean guarded) {}

    private final Registry registry;
    private final NameLexicon lexicon;
    private final Context context;
    private final Phrases<Listed> names = new Phrases<>();

    GazetteerFinder(NameLexicon lexicon, Context context) {
        this.registry = lexicon.registry();
        this.lexicon = lexicon;
        this.context = context;
        for (Entry entry : registry.entries()) {
            entry.names().forEach(name -> list(entry, name));
            if (entry.famous()) {
                entry.shortNames().forEach(name -> list(entry, name));
            }
        }
    }

    private void list(Entry entry, String name) {
        List<String> words = Phrases.words(name);
        boolean oneWord = words.size() == 1;
        boolean isPlace = entry.type() == Entry.Type.PLACE;
        if (words.isEmpty()
                || isPlace && !oneWord && isHeadOutside(words)
                || isStateAsBody(entry, words)
                || isPaperOfState(entry, words)) {
            return;
        }
        int title = entry.type() == Entry.Type.PERSON ? lexicon.titleWords(words) : 0;
        if (isPlace && !oneWord && !context.isInside(String.join(" ", words)) && context.isOutside(words.get(0))) {
            title = 1;
        }
        boolean common = context.isCommon(String.join(" ", words))
                || oneWord
                        && (registry.isGuarded(name)
                                || lexicon.isFunction(name, words.get(0))
                                || entry.type() != Entry.Type.STATE
                                        && words.get(0).length() <= 2);
        boolean ambiguous = entry.ambiguous() && (oneWord || !isPlace && !context.isHead(words.get(0)));
        names.addWords(words, new Listed(entry, name, title, common || ambiguous));
    }

    /** «الدولة السورية»: the adjective only says whose. */
    private boolean isStateAsBody(Entry entry, List<String> words) {
        return entry.type() == Entry.Type.STATE
                && words.size() == 2
                && words.get(0).equals("الدوله")
                && !registry.nisbas(words.get(1)).isEmpty();
    }

    /** «بيلد الألمانية»: the paper is «بيلد»; the adjective says where it appears. */
    private boolean isPaperOfState(Entry entry, List<String> words) {
        int last = words.size() - 1;
        return last > 0
                && entry.sector().equals("MED")
                && !registry.nisbas(words.get(last)).isEmpty()
                && entry.names().stream().anyMatch(n -> Phrases.words(n).equals(words.subList(0, last)))
                && !entry.ambiguous();
    }

    /** «نهر الفرات», «شمال سوريا»: the name is what follows the head. */
    private boolean isHeadOutside(List<String> words) {
        for (int i = 1; i < words.size() && context.isOutside(String.join(" ", words.subList(0, i))); i++) {
            String rest = String.join(" ", words.subList(i, words.size()));
            if (!registry.names().get(rest).isEmpty()) {
                return !context.isInside(String.join(" ", words));
            }
        }
        return false;
    }

    List<Candidate> find(Analysis analysis) {
        List<Candidate> found = new ArrayList<>();
        Namesakes namesakes = new Namesakes(registry, analysis);
        for (Sentence sentence : analysis.textSentences()) {
            for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
                if (analysis.token(i).kind() != Token.Kind.MARK) {
                    at(analysis, i, sentence.endToken(), found);
                }
            }
        }
        found.removeIf(namesakes::isOther);
        return found;
    }

    private void at(Analysis analysis, int first, int limit, List<Candidate> found) {
        Token token = analysis.token(first);
        for (Segment segment : token.segments()) {
            follow(analysis, segment, first, limit, names, (end, values) -> {
                if (mayCut(token, segment, end - first)) {
                    add(analysis, segment, first, end, values, found);
                }
            });
            follow(analysis, segment, first, limit, registry.seats(), (end, codes) -> {
                boolean guarded = registry.isGuarded(segment.stem());
                if (mayCut(token, segment, end - first)
                        && (!guarded || context.saysPlace(analysis, first, segment.proclitics()))) {
                    found.add(candidate(analysis, segment, first, end, Kind.PLACE, List.of(), "gazetteer.seat", SEAT));
                }
            });
        }
    }

    /** Whether proclitics may be cut off here: not off a function word («وإلا»), and not so that a stump remains. */
    private boolean mayCut(Token token, Segment segment, int words) {
        return segment.proclitics().isEmpty()
                || words > 1
                || segment.stem().length() >= SHORTEST_CUT_NAME
                        && !lexicon.isFunction(token.text(), token.fold())
                        && !lexicon.clitics().isWhole(token.fold())
                        && (lexicon.isKnown(segment.stem()) || !lexicon.isKnown(token.fold()))
                        && !lexicon.isForeign(token.fold());
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
            Analysis analysis, Segment segment, int first, int end, List<Listed> values, List<Candidate> found) {
        for (Kind kind : Kind.values()) {
            Set<String> keys = new HashSet<>();
            List<String> ordered = new ArrayList<>();
            int title = 0;
            boolean guarded = false;
            for (Listed listed : values) {
                Entry entry = listed.entry();
                if (kindOf(listed) == kind && counts(analysis, segment, first, end, listed) && keys.add(entry.key())) {
                    ordered.add(entry.key());
                    title = listed.title();
                    guarded = listed.guarded();
                }
            }
            if (!ordered.isEmpty()) {
                String rule = "gazetteer." + kind.name().toLowerCase(Locale.ROOT);
                double cut = segment.proclitics().isEmpty() ? 0 : 0.02;
                double weight = SURE - cut - kind.ordinal() * 0.001 + (guarded ? TOLD : 0);
                Segment begin = title == 0
                        ? segment
                        : analysis.token(first + title).segments().get(0);
                found.add(candidate(analysis, begin, first + title, end, kind, ordered, rule, weight));
            }
        }
    }

    /** Whether an entry's name counts here: a name that is also a common word only where the words around it say so. */
    private boolean counts(Analysis analysis, Segment segment, int first, int end, Listed listed) {
        if (end == first + 1
                && listed.entry().type() != Entry.Type.STATE
                && segment.proclitics().isEmpty()
                && !Spelling.agree(analysis.token(first).text(), listed.spelling())) {
            return false;
        }
        if (listed.entry().type() == Entry.Type.STATE && end == first + 1 && isAdjective(analysis, first, segment)) {
            return false;
        }
        if (!listed.guarded()) {
            return true;
        }
        return switch (listed.entry().type()) {
            case STATE ->
                context.saysPlace(analysis, first, segment.proclitics()) || context.saysState(analysis, first);
            case PLACE ->
                context.hasPlaceHead(analysis, first)
                        || !context.isCommon(segment.stem())
                                && listed.entry().ambiguous()
                                && context.saysPlace(analysis, first, segment.proclitics());
            case ARMED_GROUP -> context.saysGroup(analysis, first, end) || isJoinedToGroup(analysis, first, segment);
            case ORGANISATION ->
                !context.isNeverName(segment.stem())
                        && (context.saysOrganisation(analysis, first, end)
                                || listed.entry().sector().equals("MED")
                                        && context.isTold(analysis, end, segment.proclitics()));
            case PERSON -> listed.entry().famous() && !listed.entry().ambiguous();
        };
    }

    /** «السوق السعودية»: a state's name that is also its adjective, after a definite noun. */
    private boolean isAdjective(Analysis analysis, int first, Segment segment) {
        boolean nisba = segment.stem().startsWith("ال")
                && !registry.nisbas(segment.stem()).isEmpty();
        if (first == 0 || !segment.proclitics().isEmpty() || !nisba) {
            return false;
        }
        Token before = analysis.token(first - 1);
        return before.sentence() == analysis.token(first).sentence()
                && before.isWord()
                && !lexicon.isName(before.fold())
                && before.segments().stream()
                        .anyMatch(s -> s.stem().length() > 4 && s.stem().startsWith("ال"));
    }

    /** «داعش والقاعدة». */
    private boolean isJoinedToGroup(Analysis analysis, int first, Segment segment) {
        return first > 0
                && segment.proclitics().equals("و")
                && names.get(analysis.token(first - 1).fold()).stream()
                        .anyMatch(l -> l.entry().type() == Entry.Type.ARMED_GROUP);
    }

    /** A state's territory named as such is a place: «الأراضي الفلسطينية». */
    private static Kind kindOf(Listed listed) {
        boolean territory = listed.entry().type() == Entry.Type.STATE
                && Normaliser.fold(listed.spelling()).startsWith("الاراضي ");
        return territory ? Kind.PLACE : kindOf(listed.entry());
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
