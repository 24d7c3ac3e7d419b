package org.isnad.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.isnad.evaluation.Facts.FoundClaim;
import org.isnad.evaluation.Facts.FoundEvent;
import org.isnad.evaluation.Facts.FoundMention;
import org.isnad.evaluation.Facts.Party;
import org.isnad.evaluation.Matching.Pair;
import org.isnad.events.Symmetry;
import org.isnad.text.Span;

/**
 * Scores one article. The definitions are those of the reference scorer {@code score.py}; a test holds both to three decimals.
 *
 * @param counts figure name → right, predicted, gold
 * @param clusters gold and found entity of each matched mention
 * @param mentionPairs matched mentions, of whatever type
 * @param eventPairs matched events
 * @param claimPairs claims whose content matched
 * @param attributed those of them with the right speaker
 */
record ArticleScore(
        GoldFile gold,
        Facts found,
        Segments segments,
        Map<String, int[]> counts,
        List<String[]> clusters,
        List<Pair> mentionPairs,
        List<Pair> eventPairs,
        List<Pair> claimPairs,
        List<Pair> attributed) {

    private static final double LEAST_CONTENT_OVERLAP = 0.5;

    static ArticleScore of(GoldFile gold, Facts found) {
        Map<String, int[]> counts = new TreeMap<>();
        List<String[]> clusters = new ArrayList<>();
        Segments segments = Segments.of(gold.text());
        List<Pair> mentions = mentions(gold.facts().mentions(), found.mentions(), counts, clusters);
        List<Pair> events = events(gold.facts().events(), found.events(), segments, counts);
        List<Pair> claims = contents(gold.facts().claims(), found.claims(), counts);
        List<Pair> attributed = claims(gold.facts(), found, claims, counts);
        return new ArticleScore(gold, found, segments, counts, clusters, mentions, events, claims, attributed);
    }

    private static void add(Map<String, int[]> counts, String figure, long right, long predicted, long gold) {
        int[] c = counts.computeIfAbsent(figure, k -> new int[3]);
        c[0] += (int) right;
        c[1] += (int) predicted;
        c[2] += (int) gold;
    }

    private static List<Pair> mentions(
            List<FoundMention> gold, List<FoundMention> found, Map<String, int[]> counts, List<String[]> clusters) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < found.size(); j++) {
                Span g = gold.get(i).span();
                Span p = found.get(j).span();
                if (Matching.same(g, p)) {
                    pairs.add(new Pair(10 - Math.abs(g.begin() - p.begin()) - Math.abs(g.end() - p.end()), i, j));
                }
            }
        }
        List<Pair> matched = Matching.greedy(pairs);
        List<Pair> typed = matched.stream()
                .filter(m -> gold.get(m.gold())
                        .types()
                        .contains(found.get(m.found()).types().get(0)))
                .toList();
        add(counts, "mention span", matched.size(), found.size(), gold.size());
        add(counts, "mention", typed.size(), found.size(), gold.size());
        Set<String> types = new TreeSet<>();
        gold.forEach(m -> types.add(m.types().get(0)));
        found.forEach(m -> types.add(m.types().get(0)));
        for (String type : types) {
            Predicate<FoundMention> isType = m -> m.types().get(0).equals(type);
            long otherwiseRight = typed.stream()
                    .filter(m -> isType.test(found.get(m.found())) && !isType.test(gold.get(m.gold())))
                    .count();
            add(
                    counts,
                    "mention " + type,
                    typed.stream().filter(m -> isType.test(gold.get(m.gold()))).count(),
                    found.stream().filter(isType).count() - otherwiseRight,
                    gold.stream().filter(isType).count());
        }
        matched.forEach(m -> clusters.add(
                new String[] {gold.get(m.gold()).entity(), found.get(m.found()).entity()}));
        return matched;
    }

    private static List<Pair> events(
            List<FoundEvent> gold, List<FoundEvent> found, Segments segments, Map<String, int[]> counts) {
        List<Pair> strictPairs = new ArrayList<>();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < found.size(); j++) {
                FoundEvent g = gold.get(i);
                FoundEvent p = found.get(j);
                if (!g.type().equals(p.type())) {
                    continue;
                }
                int overlap = Matching.overlap(g.trigger(), p.trigger());
                if (overlap > 0) {
                    strictPairs.add(new Pair(10 + overlap, i, j));
                }
                int begin = g.trigger().begin();
                int foundBegin = p.trigger().begin();
                if (segments.of(begin) == segments.of(foundBegin)) {
                    pairs.add(new Pair((overlap > 0 ? 5 : 0) + 1.0 / (1 + Math.abs(begin - foundBegin)), i, j));
                }
            }
        }
        add(counts, "event trigger+type", Matching.greedy(strictPairs).size(), found.size(), gold.size());
        List<Pair> matched = Matching.greedy(pairs);
        add(counts, "event", matched.size(), found.size(), gold.size());
        Set<String> types = new TreeSet<>();
        gold.forEach(e -> types.add(e.type()));
        found.forEach(e -> types.add(e.type()));
        for (String type : types) {
            add(
                    counts,
                    "event " + type,
                    matched.stream()
                            .filter(m -> gold.get(m.gold()).type().equals(type))
                            .count(),
                    found.stream().filter(e -> e.type().equals(type)).count(),
                    gold.stream().filter(e -> e.type().equals(type)).count());
        }
        Set<List<String>> goldTuples = tuples(gold);
        Set<List<String>> foundTuples = tuples(found);
        long right = foundTuples.stream().filter(goldTuples::contains).count();
        add(counts, "who-did-what-to-whom", right, foundTuples.size(), goldTuples.size());
        role(gold, found, matched, counts, "source", FoundEvent::sources);
        role(gold, found, matched, counts, "target", FoundEvent::targets);
        long status = matched.stream()
                .filter(m ->
                        gold.get(m.gold()).status().equals(found.get(m.found()).status()))
                .count();
        add(counts, "event status (of matched)", status, matched.size(), matched.size());
        List<Pair> dated =
                matched.stream().filter(m -> gold.get(m.gold()).dated()).toList();
        long given = dated.stream().filter(m -> found.get(m.found()).dated()).count();
        add(counts, "event date given (of matched, dated)", given, dated.size(), dated.size());
        return matched;
    }

    private static void role(
            List<FoundEvent> gold,
            List<FoundEvent> found,
            List<Pair> matched,
            Map<String, int[]> counts,
            String name,
            java.util.function.Function<FoundEvent, List<Party>> role) {
        int right = 0;
        for (Pair m : matched) {
            List<Party> g = role.apply(gold.get(m.gold()));
            List<Party> p = role.apply(found.get(m.found()));
            List<Pair> pairs = new ArrayList<>();
            for (int a = 0; a < g.size(); a++) {
                for (int b = 0; b < p.size(); b++) {
                    if (touches(g.get(a).anchor(), p.get(b).anchor())) {
                        pairs.add(new Pair(1, a, b));
                    }
                }
            }
            right += Matching.greedy(pairs).size();
        }
        add(
                counts,
                "event " + name,
                right,
                found.stream().mapToInt(e -> role.apply(e).size()).sum(),
                gold.stream().mapToInt(e -> role.apply(e).size()).sum());
    }

    static boolean touches(java.util.Optional<Span> a, java.util.Optional<Span> b) {
        return a.isPresent() && b.isPresent() && Matching.overlap(a.get(), b.get()) > 0;
    }

    private static Set<List<String>> tuples(List<FoundEvent> events) {
        Set<List<String>> out = new HashSet<>();
        events.forEach(e -> out.addAll(tuples(e)));
        return out;
    }

    /** Type, source state and target state of an event; in either order for symmetric types. */
    static Set<List<String>> tuples(FoundEvent event) {
        Set<List<String>> out = new HashSet<>();
        for (String s : states(event.sources())) {
            for (String t : states(event.targets())) {
                if (s.isEmpty() && t.isEmpty()) {
                    continue;
                }
                boolean swap = Symmetry.isSymmetric(event.type()) && s.compareTo(t) > 0;
                out.add(List.of(event.type(), swap ? t : s, swap ? s : t));
            }
        }
        return out;
    }

    private static Set<String> states(List<Party> parties) {
        return parties.isEmpty()
                ? Set.of("")
                : parties.stream().map(Party::state).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Pair> contents(List<FoundClaim> gold, List<FoundClaim> found, Map<String, int[]> counts) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < found.size(); j++) {
                double share = contentOverlap(gold.get(i), found.get(j));
                if (share >= LEAST_CONTENT_OVERLAP) {
                    boolean cue =
                            Matching.overlap(gold.get(i).cue(), found.get(j).cue()) > 0;
                    pairs.add(new Pair(share + (cue ? 1 : 0), i, j));
                }
            }
        }
        List<Pair> matched = Matching.greedy(pairs);
        add(counts, "claim content", matched.size(), found.size(), gold.size());
        long direct = matched.stream()
                .filter(m -> gold.get(m.gold()).direct() == found.get(m.found()).direct())
                .count();
        add(counts, "claim directness (of matched)", direct, matched.size(), matched.size());
        List<Pair> nested = matched.stream()
                .filter(m -> gold.get(m.gold()).via().isPresent())
                .toList();
        long via = nested.stream()
                .filter(m ->
                        touches(gold.get(m.gold()).via(), found.get(m.found()).via()))
                .count();
        add(counts, "claim via (of matched, nested)", via, nested.size(), nested.size());
        return matched;
    }

    static double contentOverlap(FoundClaim gold, FoundClaim found) {
        double inter = Matching.overlap(gold.content(), found.content());
        return inter / gold.content().cover(found.content()).length();
    }

    private static List<Pair> claims(Facts gold, Facts found, List<Pair> matched, Map<String, int[]> counts) {
        List<Pair> right = matched.stream()
                .filter(m -> sameSpeaker(
                        gold, found, gold.claims().get(m.gold()), found.claims().get(m.found())))
                .toList();
        add(counts, "claim", right.size(), found.claims().size(), gold.claims().size());
        return right;
    }

    /** The speaker's words touch, or the found speaker is the entity found where the gold speaker is named elsewhere. */
    private static boolean sameSpeaker(Facts gold, Facts found, FoundClaim g, FoundClaim p) {
        if (g.speaker().isEmpty()) {
            return p.speaker().isEmpty();
        }
        if (touches(g.speaker(), p.speaker())) {
            return true;
        }
        if (p.speakerEntity().isEmpty()) {
            return false;
        }
        Span speaker = g.speaker().get();
        List<Span> spots = gold.mentions().stream()
                .filter(m -> m.span().equals(speaker))
                .findFirst()
                .map(named -> gold.mentions().stream()
                        .filter(m -> m.entity().equals(named.entity()))
                        .map(FoundMention::span)
                        .toList())
                .orElse(List.of(speaker));
        return found.mentions().stream()
                .anyMatch(m -> m.entity().equals(p.speakerEntity())
                        && spots.stream().anyMatch(spot -> Matching.overlap(m.span(), spot) > 0));
    }

    /** Of each found fact of a kind (mention, event, claim): whether it is right. */
    boolean[] right(String kind) {
        boolean[] out = new boolean[confidence(kind).length];
        switch (kind) {
            case "mention" ->
                mentionPairs.forEach(m -> out[m.found()] = gold.facts()
                        .mentions()
                        .get(m.gold())
                        .types()
                        .contains(found.mentions().get(m.found()).types().get(0)));
            case "event" -> eventPairs.forEach(m -> out[m.found()] = true);
            default -> attributed.forEach(m -> out[m.found()] = true);
        }
        return out;
    }

    /** Confidence of each found fact of a kind. */
    double[] confidence(String kind) {
        return switch (kind) {
            case "mention" ->
                found.mentions().stream().mapToDouble(FoundMention::confidence).toArray();
            case "event" ->
                found.events().stream().mapToDouble(FoundEvent::confidence).toArray();
            default ->
                found.claims().stream().mapToDouble(FoundClaim::confidence).toArray();
        };
    }
}
