package org.isnad.entities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.isnad.analysis.Sentence;
import org.isnad.entities.EntityWords.WordClass;
import org.isnad.mentions.Mention;

/**
 * Where an article plays: the state that a noun without adjective belongs to («المتظاهرون», «الجيش», «وزارة الدفاع»).
 *
 * <p>A place or a state named as a place in the same sentence says it; else the state that the sentences around and the whole article name
 * most, places counting more than actors, the nearest sentences most and the headline more than the rest.
 */
final class Scene {
    private static final int LONGEST_REACH = 40;

    /** A state named less often than this, compared with the main one, is a venue or an aside, not the scene. */
    private static final double SHARE_OF_MAIN = 0.3;

    /** What the whole article counts beside the sentences around, and how a place fades with each sentence after and before it. */
    private static final double ARTICLE = 0.2;

    private static final double BEFORE = 0.6;
    private static final double LATER = 0.4;

    private record Named(String state, int sentence, double weight) {}

    private record Spot(int token, int sentence, String state, boolean fronted) {}

    private final Scan scan;
    private final List<Spot> spots;
    private final List<Named> named;
    private final Map<Integer, Optional<String>> around = new HashMap<>();
    private final Map<String, Double> weights;
    private final Optional<String> main;
    private final Optional<String> home;

    private Scene(
            Scan scan,
            List<Spot> spots,
            List<Named> named,
            Map<String, Double> weights,
            Optional<String> main,
            Optional<String> home) {
        this.named = named;
        this.home = home;
        this.scan = scan;
        this.weights = weights;
        this.spots = spots;
        this.main = main;
    }

    static Scene of(Scan scan, Metonyms metonyms) {
        List<Spot> spots = new ArrayList<>();
        List<Named> named = new ArrayList<>();
        Map<String, Double> weights = new TreeMap<>();
        for (Draft draft : scan.drafts) {
            Optional<String> state = stateOf(draft);
            if (state.isEmpty() || !isCountry(state.get())) {
                continue;
            }
            boolean place = draft.isName(Mention.Kind.PLACE) && draft.standsFor.isEmpty();
            boolean locative = place || draft.isName(Mention.Kind.STATE) && metonyms.isLocative(scan, draft);
            if (locative) {
                spots.add(new Spot(draft.first(), scan.sentence(draft), state.get(), isFronted(scan, draft)));
            }
            Sentence sentence = scan.analysis.sentences().get(scan.sentence(draft));
            double weight = locative || isTopic(scan, draft) ? 2 : draft.mention instanceof Mention.Name ? 1 : 0.5;
            if (sentence.zone() == Sentence.Zone.HEADLINE) {
                weight *= 2;
            }
            weights.merge(state.get(), weight, Double::sum);
            if (locative || isTopic(scan, draft)) {
                named.add(new Named(state.get(), scan.sentence(draft), weight));
            }
        }
        Optional<String> main = weights.entrySet().stream()
                .max(Comparator.<Map.Entry<String, Double>>comparingDouble(Map.Entry::getValue)
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(Map.Entry::getKey);
        double enough =
                main.map(m -> weights.getOrDefault(m, 0.0) * SHARE_OF_MAIN).orElse(0.0);
        spots.removeIf(s -> !s.fronted() && weights.getOrDefault(s.state(), 0.0) < enough);
        return new Scene(scan, spots, named, weights, main, metonyms.dateline(scan.analysis));
    }

    /** «وفي الجزائر، أعلنت الرئاسة …»: the passage moves there, however seldom the article names it. */
    private static boolean isFronted(Scan scan, Draft draft) {
        int start = scan.analysis.sentences().get(scan.sentence(draft)).firstToken();
        int first = draft.first();
        return first <= start + 2
                && (scan.is(start, WordClass.FRONT)
                        || scan.token(first).segments().stream()
                                .anyMatch(s -> scan.is(s.proclitics(), WordClass.FRONT)));
    }

    /** «الأزمة السورية», «الأراضي الفلسطينية»: the adjective says where the matter lies. */
    private static boolean isTopic(Scan scan, Draft draft) {
        return draft.nominal().filter(n -> n.noun().equals("adjective")).isPresent()
                && scan.wordBefore(draft.first())
                        .filter(w -> w.segments().stream().anyMatch(s -> scan.is(s.stem(), WordClass.TOPIC)))
                        .isPresent();
    }

    /** The state that the article is about. */
    Optional<String> main() {
        return main;
    }

    /** The state in which the article was written, by its dateline; empty where it has none. */
    Optional<String> home() {
        return home;
    }

    /** How much the article speaks of a state. */
    double weight(String state) {
        return weights.getOrDefault(state, 0.0);
    }

    /** The state that the passage around a mention is about. */
    Optional<String> stateFor(Draft draft) {
        int sentence = scan.sentence(draft);
        Spot best = null;
        for (Spot spot : spots) {
            int distance = Math.abs(spot.token() - draft.first());
            if (spot.sentence() == sentence
                    && distance <= LONGEST_REACH
                    && (best == null || distance < Math.abs(best.token() - draft.first()))) {
                best = spot;
            }
        }
        return best != null ? Optional.of(best.state()) : around.computeIfAbsent(sentence, this::around);
    }

    /** The state that the sentences around one place things in most, the whole article counting a little: «في بيشاور …. وأدان الهجوم على المسجد». */
    private Optional<String> around(int sentence) {
        Map<String, Double> near = new TreeMap<>();
        weights.forEach((state, weight) -> near.put(state, weight * ARTICLE));
        for (Named one : named) {
            int apart = sentence - one.sentence();
            near.merge(one.state(), one.weight() * Math.pow(apart < 0 ? LATER : BEFORE, Math.abs(apart)), Double::sum);
        }
        return near.entrySet().stream()
                .max(Comparator.<Map.Entry<String, Double>>comparingDouble(Map.Entry::getValue)
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(Map.Entry::getKey);
    }

    private static boolean isCountry(String state) {
        return state.length() == 3
                && !List.of(
                                "UNO", "EUU", "NAT", "ARL", "GCC", "OIC", "AFU", "IAE", "OPC", "ICC", "IMF", "RCR",
                                "IGO", "XIS", "XAQ")
                        .contains(state);
    }

    private static Optional<String> stateOf(Draft draft) {
        if (draft.mention instanceof Mention.Title title) {
            return title.state();
        }
        if (draft.mention instanceof Mention.Nominal nominal) {
            return nominal.state();
        }
        return draft.isPerson() ? Optional.empty() : draft.state;
    }
}
