package org.isnad.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.isnad.rdf.Terms;
import org.isnad.store.GraphStore;

/** One actor or state: names, offices, what it did, what was done to it, what it said, what was said of it, by which outlets. */
final class ActorView {
    private static final int SHOWN = 40;
    private static final int PAGE = 12;
    private static final Node MATCH = Nodes.iri("http://www.w3.org/2004/02/skos/core#exactMatch");

    private final Answer answer;
    private final Catalogue catalogue;
    private final GraphStore store;

    ActorView(Answer answer, GraphStore store) {
        this.answer = answer;
        this.catalogue = answer.catalogue();
        this.store = store;
    }

    void fill(Parameters parameters) {
        String iri = parameters.required("iri");
        Thing thing = catalogue.thing(iri);
        if (thing.arabic().isEmpty() && thing.english().isEmpty()) {
            throw new Refusal(404, "the store knows no such actor");
        }
        ObjectNode body = answer.body();
        body.put("iri", answer.thing(iri));
        ArrayNode names = body.putArray("names");
        thing.others().stream().distinct().limit(30).forEach(names::add);
        store.read(() -> {
            links(iri, body);
            offices(iri, body.putArray("offices"));
            return body;
        });
        if (!thing.kind().equals("state") && !thing.state().isEmpty()) {
            String state = store.iris().entity("state/" + thing.state()).getURI();
            if (catalogue.things().containsKey(state)) {
                body.put("ofState", answer.thing(state));
            }
        }
        body.put("mentionedIn", catalogue.articlesOf(iri).size());
        events(body.putObject("did"), catalogue.doneBy(iri), parameters.number("did", 0, 1_000_000));
        events(body.putObject("undergone"), catalogue.doneTo(iri), parameters.number("undergone", 0, 1_000_000));
        claims(body.putObject("said"), catalogue.saidBy(iri), parameters.number("said", 0, 1_000_000));
        claims(body.putObject("saidOf"), saidOf(iri), parameters.number("saidOf", 0, 1_000_000));
        outlets(iri, body.putArray("outlets"));
        types(iri, body);
    }

    private void links(String iri, ObjectNode body) {
        Iterator<Quad> found = store.dataset().find(Node.ANY, Nodes.iri(iri), MATCH, Node.ANY);
        if (found.hasNext()) {
            body.put("wikidata", Nodes.local(Nodes.text(found.next().getObject())));
        }
    }

    private record Office(String title, String organisation, boolean former, String attested, String article) {}

    private void offices(String iri, ArrayNode out) {
        List<Office> offices = new ArrayList<>();
        Iterator<Quad> held = store.dataset().find(Node.ANY, Node.ANY, Terms.HOLDER, Nodes.iri(iri));
        held.forEachRemaining(q -> {
            Node role = q.getSubject();
            String title = role.getURI().contains("/role/") ? value(role, Terms.ROLE_TITLE) : "";
            if (!title.isEmpty()) {
                String article = role.getURI().replaceFirst("/role/.*$", "");
                offices.add(new Office(
                        title,
                        value(role, ArticleGraph.ORGANISATION),
                        value(role, Terms.FORMER).equals("true"),
                        value(role, Terms.ATTESTED_ON),
                        article));
            }
        });
        Map<String, List<Office>> byTitle = offices.stream()
                .collect(Collectors.groupingBy(
                        o -> o.title() + "|" + o.organisation() + "|" + o.former(), TreeMap::new, Collectors.toList()));
        answer.body().put("officesTotal", byTitle.size());
        byTitle.values().stream()
                .sorted(Comparator.comparingInt(l -> -l.size()))
                .limit(SHOWN)
                .sorted(Comparator.comparing(ActorView::firstDay).thenComparingInt(l -> -l.size()))
                .forEach(same -> office(same, out.addObject()));
    }

    private static String firstDay(List<Office> same) {
        return days(same).findFirst().orElse("9999");
    }

    /** The days on which articles name an office, in order. */
    private static Stream<String> days(List<Office> same) {
        return same.stream().map(Office::attested).filter(d -> !d.isEmpty()).sorted();
    }

    private void office(List<Office> same, ObjectNode row) {
        Office first = same.get(0);
        row.put("title", first.title()).put("former", first.former()).put("times", same.size());
        if (!first.organisation().isEmpty()) {
            row.put("organisation", answer.thing(first.organisation()));
        }
        days(same).findFirst().ifPresent(d -> row.put("from", d));
        days(same).reduce((a, b) -> b).ifPresent(d -> row.put("to", d));
        row.put("article", answer.article(first.article()));
    }

    private String value(Node subject, Node predicate) {
        Iterator<Quad> found = store.dataset().find(Node.ANY, subject, predicate, Node.ANY);
        return found.hasNext() ? Nodes.text(found.next().getObject()) : "";
    }

    private void events(ObjectNode out, List<EventRow> events, int from) {
        out.put("total", events.size()).put("from", from).put("page", PAGE);
        ArrayNode list = out.putArray("list");
        ArticleView.page(latestFirst(events), from, PAGE).forEach(e -> list.add(answer.eventWithWords(e)));
    }

    private List<EventRow> latestFirst(List<EventRow> events) {
        return events.stream()
                .sorted(Comparator.comparing(this::day).reversed().thenComparing(EventRow::iri))
                .toList();
    }

    private String day(EventRow event) {
        return event.earliest().isEmpty()
                ? catalogue.article(event.article()).map(ArticleRow::date).orElse("")
                : event.earliest();
    }

    private void claims(ObjectNode out, List<ClaimRow> claims, int from) {
        out.put("total", claims.size()).put("from", from).put("page", PAGE);
        ArrayNode list = out.putArray("list");
        ArticleView.page(claims, from, PAGE).forEach(c -> list.add(answer.claimWithWords(c)));
    }

    /** Claims of others in which the actor takes part in an event. */
    private List<ClaimRow> saidOf(String iri) {
        List<EventRow> events = new ArrayList<>(catalogue.doneBy(iri));
        events.addAll(catalogue.doneTo(iri));
        return events.stream()
                .filter(EventRow::isClaimed)
                .map(EventRow::voice)
                .distinct()
                .flatMap(v -> catalogue.claim(v).stream())
                .filter(c -> !c.speaker().equals(java.util.Optional.of(iri)))
                .sorted(Comparator.comparing(ClaimRow::iri))
                .toList();
    }

    private void outlets(String iri, ArrayNode out) {
        Map<String, Long> counts = catalogue.articlesOf(iri).stream()
                .flatMap(a -> catalogue.article(a).stream())
                .filter(a -> !a.outlet().isEmpty())
                .collect(Collectors.groupingBy(ArticleRow::outlet, TreeMap::new, Collectors.counting()));
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN)
                .forEach(e ->
                        out.addObject().put("outlet", answer.thing(e.getKey())).put("articles", e.getValue()));
    }

    private void types(String iri, ObjectNode body) {
        Function<List<EventRow>, Map<String, Long>> count = events ->
                events.stream().collect(Collectors.groupingBy(EventRow::type, TreeMap::new, Collectors.counting()));
        ObjectNode types = body.putObject("types");
        ObjectNode did = types.putObject("did");
        count.apply(catalogue.doneBy(iri)).forEach(did::put);
        ObjectNode undergone = types.putObject("undergone");
        count.apply(catalogue.doneTo(iri)).forEach(undergone::put);
    }
}
