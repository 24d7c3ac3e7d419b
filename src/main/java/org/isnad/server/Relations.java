package org.isnad.server;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Events between two actors, counted by type. */
final class Relations {
    private static final Comparator<Edge> BUSIEST = Comparator.comparingInt(Edge::count)
            .reversed()
            .thenComparing(Edge::from)
            .thenComparing(Edge::to)
            .thenComparing(Edge::type);

    private final Catalogue catalogue;

    Relations(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * From one actor to another by a type of event.
     *
     * @param count descriptions of such events
     * @param claimed how many of them somebody other than an article says
     */
    record Edge(String from, String to, String type, int count, int claimed, int denied) {
        boolean isOnlyClaimed() {
            return claimed == count;
        }
    }

    List<Edge> of(String actor, int most) {
        List<EventRow> events = new ArrayList<>(catalogue.doneBy(actor));
        events.addAll(catalogue.doneTo(actor));
        return edges(events).stream()
                .filter(e -> e.from().equals(actor) || e.to().equals(actor))
                .sorted(BUSIEST)
                .limit(most)
                .toList();
    }

    /** The busiest relations of the whole store, of actors with a name. */
    List<Edge> busiest(int most) {
        return catalogue.relations().stream().limit(most).toList();
    }

    /** All relations of actors with a name, the busiest first; counts the whole store, so the catalogue keeps the answer. */
    List<Edge> all() {
        return edges(catalogue.events().values()).stream()
                .filter(e -> !isUnnamed(e.from()) && !isUnnamed(e.to()))
                .sorted(BUSIEST)
                .toList();
    }

    long count() {
        return catalogue.relations().size();
    }

    long countOf(String actor) {
        return of(actor, Integer.MAX_VALUE).size();
    }

    /** How many there are, of one article or of the whole store. */
    int countFor(Optional<String> article) {
        return article.map(a -> edges(catalogue.eventsOf(a)).size())
                .orElseGet(() -> catalogue.relations().size());
    }

    /** Of one article alone. */
    List<Edge> ofArticle(String article, int most) {
        return edges(catalogue.eventsOf(article)).stream()
                .sorted(BUSIEST)
                .limit(most)
                .toList();
    }

    private boolean isUnnamed(String actor) {
        return catalogue.thing(actor).kind().equals("unnamedactor");
    }

    private static Collection<Edge> edges(Collection<EventRow> events) {
        Map<String, Edge> edges = new TreeMap<>();
        for (EventRow event : events.stream().distinct().toList()) {
            for (String from : event.agents()) {
                for (String to : event.recipients()) {
                    Edge one = new Edge(from, to, event.type(), 1, event.isClaimed() ? 1 : 0, event.isDenied() ? 1 : 0);
                    edges.merge(from + "|" + to + "|" + event.type(), one, Relations::sum);
                }
            }
        }
        return edges.values();
    }

    private static Edge sum(Edge a, Edge b) {
        return new Edge(
                a.from(), a.to(), a.type(), a.count() + b.count(), a.claimed() + b.claimed(), a.denied() + b.denied());
    }
}
