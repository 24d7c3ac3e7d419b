package org.isnad.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.isnad.evaluation.Facts.FoundClaim;
import org.isnad.evaluation.Facts.FoundEvent;
import org.isnad.evaluation.Facts.FoundMention;
import org.isnad.evaluation.Facts.Party;
import org.isnad.evaluation.Matching.Pair;
import org.isnad.text.Article;
import org.isnad.text.Span;

/**
 * The errors themselves, a line each: tab-separated article, class of error, the words, what was expected, what was found, the sentence.
 * Classes: missed, spurious, wrong-type, wrong-boundary, wrong-entity, wrong-party, wrong-status, wrong-speaker.
 */
public final class ErrorReport {
    private final Evaluation evaluation;

    public ErrorReport(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /** Gives each line to {@code out}, article by article, in the order of the text. */
    public void lines(Consumer<String> out) {
        for (ArticleScore score : evaluation.scores()) {
            mentions(score, out);
            events(score, out);
            claims(score, out);
        }
    }

    private static void mentions(ArticleScore score, Consumer<String> out) {
        List<FoundMention> gold = score.gold().facts().mentions();
        List<FoundMention> found = score.found().mentions();
        Set<Integer> hitGold = score.mentionPairs().stream().map(Pair::gold).collect(Collectors.toSet());
        Set<Integer> hitFound = score.mentionPairs().stream().map(Pair::found).collect(Collectors.toSet());
        for (Pair pair : score.mentionPairs()) {
            FoundMention g = gold.get(pair.gold());
            FoundMention p = found.get(pair.found());
            if (!g.types().contains(p.types().get(0))) {
                line(
                        score,
                        out,
                        "mention wrong-type",
                        g.span(),
                        g.types() + " " + g.entity(),
                        p.types() + " " + p.entity());
            }
        }
        for (int i = 0; i < gold.size(); i++) {
            if (hitGold.contains(i)) {
                continue;
            }
            FoundMention g = gold.get(i);
            String near = found.stream()
                    .filter(p -> Matching.overlap(p.span(), g.span()) > 0)
                    .map(p -> words(score, p.span()) + " " + p.types())
                    .collect(Collectors.joining(" | "));
            line(
                    score,
                    out,
                    near.isEmpty() ? "mention missed" : "mention wrong-boundary",
                    g.span(),
                    g.types() + " " + g.entity(),
                    near);
        }
        for (int j = 0; j < found.size(); j++) {
            FoundMention p = found.get(j);
            if (!hitFound.contains(j) && gold.stream().noneMatch(g -> Matching.overlap(p.span(), g.span()) > 0)) {
                line(score, out, "mention spurious", p.span(), "", p.types() + " " + p.entity());
            }
        }
    }

    private static void events(ArticleScore score, Consumer<String> out) {
        List<FoundEvent> gold = score.gold().facts().events();
        List<FoundEvent> found = score.found().events();
        Set<Integer> hitGold = new HashSet<>();
        Set<Integer> hitFound = new HashSet<>();
        for (Pair pair : score.eventPairs()) {
            hitGold.add(pair.gold());
            hitFound.add(pair.found());
            FoundEvent g = gold.get(pair.gold());
            FoundEvent p = found.get(pair.found());
            if (!ArticleScore.tuples(g).equals(ArticleScore.tuples(p))) {
                line(score, out, "event wrong-party", g.trigger(), describe(score, g), describe(score, p));
            }
            if (!g.status().equals(p.status())) {
                line(
                        score,
                        out,
                        "event wrong-status",
                        g.trigger(),
                        g.type() + " " + g.status(),
                        p.type() + " " + p.status());
            }
        }
        for (int i = 0; i < gold.size(); i++) {
            if (hitGold.contains(i)) {
                continue;
            }
            FoundEvent g = gold.get(i);
            String near = found.stream()
                    .filter(p -> Matching.overlap(p.trigger(), g.trigger()) > 0)
                    .map(p -> describe(score, p))
                    .collect(Collectors.joining(" | "));
            line(
                    score,
                    out,
                    near.isEmpty() ? "event missed" : "event wrong-type",
                    g.trigger(),
                    describe(score, g),
                    near);
        }
        for (int j = 0; j < found.size(); j++) {
            FoundEvent p = found.get(j);
            if (!hitFound.contains(j) && gold.stream().noneMatch(g -> Matching.overlap(p.trigger(), g.trigger()) > 0)) {
                line(score, out, "event spurious", p.trigger(), "", describe(score, p));
            }
        }
    }

    private static void claims(ArticleScore score, Consumer<String> out) {
        List<FoundClaim> gold = score.gold().facts().claims();
        List<FoundClaim> found = score.found().claims();
        Set<Integer> hitGold = score.claimPairs().stream().map(Pair::gold).collect(Collectors.toSet());
        Set<Integer> hitFound = score.claimPairs().stream().map(Pair::found).collect(Collectors.toSet());
        Set<Pair> right = new HashSet<>(score.attributed());
        for (Pair pair : score.claimPairs()) {
            if (!right.contains(pair)) {
                FoundClaim g = gold.get(pair.gold());
                FoundClaim p = found.get(pair.found());
                line(score, out, "claim wrong-speaker", g.cue(), describe(score, g), describe(score, p));
            }
        }
        for (int i = 0; i < gold.size(); i++) {
            if (hitGold.contains(i)) {
                continue;
            }
            FoundClaim g = gold.get(i);
            String near = found.stream()
                    .filter(p -> Matching.overlap(p.cue(), g.cue()) > 0)
                    .map(p -> describe(score, p))
                    .collect(Collectors.joining(" | "));
            line(
                    score,
                    out,
                    near.isEmpty() ? "claim missed" : "claim wrong-boundary",
                    g.cue(),
                    describe(score, g),
                    near);
        }
        for (int j = 0; j < found.size(); j++) {
            FoundClaim p = found.get(j);
            if (!hitFound.contains(j) && gold.stream().noneMatch(g -> Matching.overlap(p.cue(), g.cue()) > 0)) {
                line(score, out, "claim spurious", p.cue(), "", describe(score, p));
            }
        }
    }

    private static String describe(ArticleScore score, FoundEvent e) {
        return e.type() + " " + e.status() + " " + parties(score, e.sources()) + " → " + parties(score, e.targets());
    }

    private static String parties(ArticleScore score, List<Party> parties) {
        StringJoiner out = new StringJoiner(", ", "[", "]");
        parties.forEach(p -> out.add(p.anchor().map(a -> words(score, a)).orElse("?") + " " + p.state()));
        return out.toString();
    }

    private static String describe(ArticleScore score, FoundClaim c) {
        return c.speaker().map(s -> words(score, s)).orElse("-") + ": «" + words(score, c.content()) + "»";
    }

    private static void line(
            ArticleScore score, Consumer<String> out, String error, Span at, String expected, String found) {
        int segment = score.segments().of(at.begin());
        String sentence =
                segment < 0 ? "" : words(score, score.segments().spans().get(segment));
        out.accept(String.join("\t", score.gold().id(), error, words(score, at), expected, found, sentence));
    }

    private static String words(ArticleScore score, Span span) {
        return Article.of(score.gold().id(), score.gold().text())
                .slice(span)
                .replace('\n', ' ')
                .replace('\t', ' ');
    }
}
