package org.isnad.mentions;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Sentence;
import org.isnad.analysis.Token;
import org.isnad.analysis.Token.Segment;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Table;
import org.isnad.mentions.Mention.Kind;
import org.isnad.text.Span;

/**
 * Names that the trained model sees, where its class is one that it knows well enough; which classes and from which probability on is in
 * {@code models/classes.tsv}.
 */
final class ModelFinder {
    private static final String FILE = "models/classes.tsv";
    private static final String CLUBS = "sportsorg";
    private static final double OTHER_BIAS = 5;

    private record Rule(Kind kind, double threshold) {}

    private final NameLexicon lexicon;
    private final Context context;
    private final PersonParts persons;
    private final NameModel model;
    private final Map<String, Rule> rules = new HashMap<>();

    ModelFinder(NameLexicon lexicon, Context context, PersonParts persons) {
        this.lexicon = lexicon;
        this.context = context;
        this.persons = persons;
        this.model = NameModel.load(lexicon, OTHER_BIAS);
        for (Table.Row row : Table.load(FILE, "class", "kind", "threshold").rows()) {
            Kind kind = Kind.valueOf(row.required("kind"));
            rules.put(row.required("class"), new Rule(kind, Double.parseDouble(row.required("threshold"))));
        }
    }

    /**
     * Candidates of the model.
     *
     * @param listed tokens of names that lists and patterns gave
     */
    List<Candidate> find(Analysis analysis, BitSet listed) {
        List<Candidate> found = new ArrayList<>();
        for (Sentence sentence : analysis.textSentences()) {
            List<String> words = analysis.tokensOf(sentence).stream()
                    .map(t -> t.fold().isEmpty() ? "-" : t.fold())
                    .toList();
            for (NameModel.Found name : model.find(words)) {
                Optional<Rule> rule = Optional.ofNullable(rules.get(name.type()));
                if (rule.isPresent() && name.probability() >= rule.get().threshold()) {
                    int first = sentence.firstToken() + name.first();
                    int end = sentence.firstToken() + name.end();
                    candidate(analysis, first, end, rule.get().kind(), name, listed)
                            .ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private Optional<Candidate> candidate(
            Analysis analysis, int from, int to, Kind kind, NameModel.Found name, BitSet listed) {
        int first = from;
        int end = first;
        while (end < to
                && analysis.token(end).kind() != Token.Kind.MARK
                && (end == first || !isJoined(analysis, end))) {
            end++;
        }
        while (first < end && isOutside(analysis, first, kind)) {
            first++;
        }
        while (end > first && (isOutside(analysis, end - 1, kind) || isNextWord(analysis, first, end - 1, kind))) {
            end--;
        }
        while (name.type().equals("media") && end > first + 1 && isNisba(analysis.token(end - 1))) {
            end--;
        }
        int next = listed.nextSetBit(first);
        if (first == end || next >= 0 && next < end) {
            return Optional.empty();
        }
        Token token = analysis.token(first);
        Segment segment = segment(token);
        boolean alone = end == first + 1;
        if (alone && !mayStandAlone(token, segment.stem(), kind, name.type())) {
            return Optional.empty();
        }
        return Optional.of(new Candidate(
                new Span(segment.span().begin(), analysis.token(end - 1).span().end()),
                first,
                end,
                kind,
                List.of(),
                "model." + name.type(),
                0.5 + 0.4 * name.probability()));
    }

    /** «صحيفة بيلد الألمانية»: the adjective says where the paper appears. */
    private boolean isNisba(Token token) {
        return !lexicon.registry().nisbas(token.fold()).isEmpty();
    }

    /** One word needs more than the model's word: no title, no common word, no «الباراغوياني», no listed name that asks for a context. */
    private boolean mayStandAlone(Token token, String stem, Kind kind, String type) {
        if (kind == Kind.PERSON) {
            return persons.isLikelyAlone(token, stem) && !isNisba(token);
        }
        boolean noun =
                kind == Kind.ORGANISATION && !type.equals(CLUBS) && stem.startsWith("ال") && lexicon.isKnown(stem);
        return !noun
                && !context.isCommon(stem)
                && !context.isNeverName(stem)
                && !lexicon.isTitleEnd(stem)
                && lexicon.registry().names().get(stem).stream().noneMatch(Entry::ambiguous);
    }

    private Segment segment(Token token) {
        String proclitics = lexicon.clitics().cut(token.fold()).proclitics();
        return token.segments().stream()
                .filter(s -> s.proclitics().equals(proclitics))
                .reduce((a, b) -> b)
                .orElse(token.segments().get(0));
    }

    /** «جرانيتنو وستاروناتيفكا» are two. */
    private boolean isJoined(Analysis analysis, int at) {
        return lexicon.clitics().cut(analysis.token(at).fold()).proclitics().startsWith("و");
    }

    /** Words at a name's edge that are no part of it: titles and verbs beside persons, «مدينة», «صحيفة» before others. */
    private boolean isOutside(Analysis analysis, int at, Kind kind) {
        Token token = analysis.token(at);
        String stem = segment(token).stem();
        return switch (kind) {
            case PERSON -> !persons.fits(token, stem) || isWordAfterPreposition(token);
            case PLACE -> token.segments().stream().anyMatch(s -> context.isOutside(s.stem()));
            case ORGANISATION, ARMED_GROUP ->
                context.isMediumHead(stem) || lexicon.isFunction(token.text(), token.fold());
            case STATE -> false;
        };
    }

    /** «باتون سائق ماكلارن المركز»: a common word after what is no given name. */
    private boolean isNextWord(Analysis analysis, int first, int at, Kind kind) {
        return kind == Kind.PERSON
                && at > first
                && lexicon.isDefiniteWord(analysis.token(at).fold())
                && !lexicon.isGiven(analysis.token(at - 1).fold());
    }

    /** «لبرنامج دروب»: a preposition and a common word. */
    private boolean isWordAfterPreposition(Token token) {
        return "بكل".indexOf(token.fold().charAt(0)) >= 0
                && lexicon.isKnown(token.fold())
                && lexicon.isKnown(token.fold().substring(1))
                && !lexicon.isLikeNames(token.fold())
                && !lexicon.isLikeNames(token.fold().substring(1))
                && !lexicon.isName(token.fold());
    }
}
