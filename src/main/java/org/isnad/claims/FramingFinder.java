package org.isnad.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Sentence;
import org.isnad.analysis.Token;
import org.isnad.analysis.Token.Segment;
import org.isnad.entities.Entity;
import org.isnad.entities.Linked;
import org.isnad.lexicon.Table;
import org.isnad.syntax.FunctionWords;
import org.isnad.syntax.NounPhrase;
import org.isnad.syntax.NounPhrases;
import org.isnad.text.Normaliser;
import org.isnad.text.Span;

/**
 * Finds loaded labels by {@code lexicon/ar/frames.tsv}: «الاحتلال», «ما يسمى», «التنظيم الإرهابي», and whom they label.
 *
 * <p>The wording is a voice's own where the narrator speaks or where it stands in quotation marks; in indirect speech it may be the
 * speaker's or the narrator's. Thread-safe.
 */
public final class FramingFinder {
    static final String FILE = "lexicon/ar/frames.tsv";
    private static final int NEAR = 3;
    private static final double SURE = 0.9;
    private static final double UNSURE = 0.6;

    /** Where the labelled actor is named. */
    private enum Whom {
        BEFORE,
        AFTER,
        SELF
    }

    private record Label(String frame, List<String> words, Whom whom, Set<String> not) {}

    private final Map<String, List<Label>> labels = new HashMap<>();
    private final FunctionWords words;

    public FramingFinder(FunctionWords words) {
        this.words = words;
        for (Table.Row row :
                Table.load(FILE, "frame", "label", "whom", "polarity", "not").rows()) {
            Whom whom;
            try {
                whom = Whom.valueOf(row.required("whom").toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw row.error("whom", "found «" + row.get("whom") + "», expected before, after or self");
            }
            String polarity = row.required("polarity");
            if (!polarity.equals("negative") && !polarity.equals("positive")) {
                throw row.error("polarity", "found «" + polarity + "», expected negative or positive");
            }
            Set<String> not = new HashSet<>();
            row.list("not").forEach(word -> not.add(Normaliser.fold(word)));
            for (String label : row.list("label")) {
                List<String> wording = List.of(Normaliser.fold(label).split(" "));
                labels.computeIfAbsent(wording.get(0), k -> new ArrayList<>())
                        .add(new Label(row.required("frame"), wording, whom, not));
            }
        }
        labels.values()
                .forEach(list ->
                        list.sort(Comparator.<Label>comparingInt(l -> -l.words().size())));
    }

    /**
     * Finds the labels of an article, in the order of the text.
     *
     * @param claims the article's claims, which tell whose words they are
     */
    public List<Framing> find(Linked linked, List<Claim> claims) {
        Analysis analysis = linked.analysis();
        NounPhrases phrases = NounPhrases.of(linked, words);
        Quotes quotes = new Quotes(analysis);
        List<Framing> found = new ArrayList<>();
        for (Sentence sentence : analysis.sentences()) {
            int at = sentence.firstToken();
            while (sentence.isText() && at < sentence.endToken()) {
                Optional<Match> match = labelAt(analysis, at, sentence);
                if (match.isPresent()) {
                    found.add(framing(linked, phrases, quotes, claims, match.get(), at));
                    at += match.get().label().words().size();
                } else {
                    at++;
                }
            }
        }
        return found;
    }

    private record Match(Label label, Span span) {}

    private Optional<Match> labelAt(Analysis analysis, int at, Sentence sentence) {
        Token token = analysis.token(at);
        if (!token.isWord()) {
            return Optional.empty();
        }
        for (Segment segment : token.segments()) {
            for (Label label : labels.getOrDefault(segment.stem(), List.of())) {
                int end = at + label.words().size();
                if (end <= sentence.endToken()
                        && fits(analysis, at, label)
                        && !isPlain(analysis, at, end, sentence, label)) {
                    Span span = end == at + 1
                            ? segment.span()
                            : segment.span().cover(analysis.token(end - 1).span());
                    return Optional.of(new Match(label, span));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean fits(Analysis analysis, int at, Label label) {
        for (int i = 1; i < label.words().size(); i++) {
            if (!analysis.token(at + i).fold().equals(label.words().get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(Analysis analysis, int at, int end, Sentence sentence, Label label) {
        return end < sentence.endToken()
                        && label.not().contains(analysis.token(end).fold())
                || at > sentence.firstToken()
                        && analysis.token(at - 1).segments().stream()
                                .anyMatch(s -> label.not().contains(s.stem()));
    }

    private static Framing framing(
            Linked linked, NounPhrases phrases, Quotes quotes, List<Claim> claims, Match match, int at) {
        Label label = match.label();
        boolean quoted = quotes.coverMost(match.span());
        boolean reported = claims.stream().anyMatch(c -> c.content().contains(match.span()) && !c.direct());
        Optional<Entity> framed = framed(linked, phrases, match, at);
        return new Framing(
                match.span(),
                label.frame(),
                framed,
                quoted || !reported,
                "frame." + label.frame(),
                framed.isPresent() || label.whom() == Whom.SELF ? SURE : UNSURE);
    }

    private static Optional<Entity> framed(Linked linked, NounPhrases phrases, Match match, int at) {
        Label label = match.label();
        Optional<Entity> covering = phrases.at(at).flatMap(p -> entity(linked, p));
        if (covering.isPresent()) {
            return covering;
        }
        int end = at + label.words().size();
        Token first = linked.analysis().token(at);
        boolean joined =
                match.span().begin() > first.span().begin() && first.fold().startsWith("و");
        Sentence sentence = linked.analysis().sentenceOf(linked.analysis().token(at));
        if (label.whom() == Whom.AFTER) {
            for (int i = end; i < Math.min(sentence.endToken(), end + NEAR); i++) {
                Optional<NounPhrase> phrase = phrases.at(i);
                if (phrase.isPresent()) {
                    return entity(linked, phrase.get());
                }
            }
        } else if (label.whom() == Whom.BEFORE && !joined) {
            for (int i = at - 1; i >= Math.max(sentence.firstToken(), at - NEAR); i--) {
                Optional<NounPhrase> phrase = phrases.at(i);
                if (phrase.isPresent()) {
                    return entity(linked, phrase.get());
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Entity> entity(Linked linked, NounPhrase phrase) {
        var link = linked.links().get(phrase.head());
        return link.standsFor().or(link::entity);
    }
}
