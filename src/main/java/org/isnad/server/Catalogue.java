package org.isnad.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.isnad.store.GraphStore;

/**
 * What lists and pictures need of a whole store, held in memory: rows without texts. Thirty thousand articles take some two hundred
 * megabytes; each view then answers at once.
 */
final class Catalogue {
    private final Map<String, ArticleRow> articles;
    private final Map<String, Thing> things;
    private final Map<String, EventRow> events;
    private final Map<String, ClaimRow> claims;
    private final Map<String, List<EventRow>> byAgent = new HashMap<>();
    private final Map<String, List<EventRow>> byRecipient = new HashMap<>();
    private final Map<String, List<EventRow>> byArticle = new HashMap<>();
    private final Map<String, List<ClaimRow>> claimsByArticle = new HashMap<>();
    private final Map<String, List<EventRow>> byVoice = new HashMap<>();
    private final Map<String, List<EventRow>> byIncident = new TreeMap<>();
    private final Map<String, List<EventRow>> byAssertion = new TreeMap<>();
    private final Map<String, List<ClaimRow>> bySpeaker = new HashMap<>();
    private final Map<String, List<ClaimRow>> byOuterVoice = new HashMap<>();
    private final Map<String, Set<String>> articlesOfThing;
    private final Map<String, List<FramingRow>> framings = new HashMap<>();
    private final CompletableFuture<Names> names;
    private final List<ArticleRow> latestFirst;
    private final Map<String, String> quads;
    private final Map<String, Object> computed = new ConcurrentHashMap<>();

    Catalogue(CatalogueRows read) {
        this.articles = read.articles();
        this.things = read.things();
        this.events = read.events();
        this.claims = read.claims();
        this.articlesOfThing = read.appearances();
        for (EventRow event : events.values()) {
            event.agents().forEach(a -> put(byAgent, a, event));
            event.recipients().forEach(r -> put(byRecipient, r, event));
            put(byVoice, event.voice(), event);
            put(byArticle, event.article(), event);
            event.incident().ifPresent(i -> put(byIncident, i, event));
            event.assertion().ifPresent(a -> put(byAssertion, a, event));
            appears(event.agents(), event.article());
            appears(event.recipients(), event.article());
        }
        for (ClaimRow claim : claims.values()) {
            claim.speaker().ifPresent(s -> put(bySpeaker, s, claim));
            claim.speaker().ifPresent(s -> appears(List.of(s), claim.article()));
            put(claimsByArticle, claim.article(), claim);
            put(byOuterVoice, claim.voice(), claim);
        }
        read.framings().forEach(f -> put(framings, f.article(), f));
        this.latestFirst = articles.values().stream()
                .sorted(Comparator.comparing(ArticleRow::date).reversed().thenComparing(ArticleRow::id))
                .toList();
        this.quads = read.quads();
        this.names = CompletableFuture.supplyAsync(() -> new Names(things.values()));
    }

    /** {@code VCOOP}, {@code MCONF} …; empty for what is no event type or mode. */
    String quadClass(String type) {
        return quads.getOrDefault(type, "");
    }

    /** Relations of the whole store, the busiest first; counted once. */
    List<Relations.Edge> relations() {
        return once("relations", () -> new Relations(this).all());
    }

    /** What a view computes from the whole store, computed once. */
    @SuppressWarnings("unchecked")
    <T> T once(String name, Supplier<T> maker) {
        return (T) computed.computeIfAbsent(name, k -> maker.get());
    }

    /** Of a store: as it is kept beside it, or read anew. */
    static Catalogue load(GraphStore store) {
        return new Prepared(store).catalogue(Progress.SILENT);
    }

    private void appears(List<String> who, String article) {
        who.forEach(
                w -> articlesOfThing.computeIfAbsent(w, k -> new HashSet<>()).add(article));
    }

    private static <T> void put(Map<String, List<T>> map, String key, T value) {
        map.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
    }

    /** Articles, the latest first, those without a date last, in order of their ids. */
    List<ArticleRow> articles() {
        return latestFirst;
    }

    Optional<ArticleRow> article(String iri) {
        return Optional.ofNullable(articles.get(iri));
    }

    Optional<ArticleRow> articleById(String id) {
        return articles.values().stream().filter(a -> a.id().equals(id)).findFirst();
    }

    Map<String, Thing> things() {
        return things;
    }

    Thing thing(String iri) {
        return things.getOrDefault(iri, Thing.unknown(iri));
    }

    Map<String, EventRow> events() {
        return events;
    }

    Map<String, ClaimRow> claims() {
        return claims;
    }

    Optional<ClaimRow> claim(String iri) {
        return Optional.ofNullable(claims.get(iri));
    }

    List<EventRow> doneBy(String actor) {
        return byAgent.getOrDefault(actor, List.of());
    }

    List<EventRow> doneTo(String actor) {
        return byRecipient.getOrDefault(actor, List.of());
    }

    /** Events that a claim or an article asserts. */
    List<EventRow> assertedBy(String voice) {
        return byVoice.getOrDefault(voice, List.of());
    }

    /** All events of an article, whoever says them. */
    List<EventRow> eventsOf(String article) {
        return byArticle.getOrDefault(article, List.of());
    }

    List<ClaimRow> claimsOf(String article) {
        return claimsByArticle.getOrDefault(article, List.of());
    }

    List<ClaimRow> saidBy(String actor) {
        return bySpeaker.getOrDefault(actor, List.of());
    }

    /** Claims that stand in an article or in another claim. */
    List<ClaimRow> claimsWithin(String voice) {
        return byOuterVoice.getOrDefault(voice, List.of());
    }

    Map<String, List<EventRow>> incidents() {
        return byIncident;
    }

    List<EventRow> incident(String iri) {
        return byIncident.getOrDefault(iri, List.of());
    }

    /** Events of known parties by type and parties. */
    Map<String, List<EventRow>> assertions() {
        return byAssertion;
    }

    Set<String> articlesOf(String thing) {
        return articlesOfThing.getOrDefault(thing, Set.of());
    }

    Names names() {
        return names.join();
    }

    /** Loaded labels that an article uses or quotes. */
    List<FramingRow> framings(String article) {
        return framings.getOrDefault(article, List.of());
    }

    Map<String, Set<String>> appearances() {
        return articlesOfThing;
    }

    /** The claims through which a voice reaches the article, the innermost first; empty for the article itself. */
    List<ClaimRow> chain(String voice) {
        List<ClaimRow> chain = new ArrayList<>();
        Optional<ClaimRow> next = claim(voice);
        while (next.isPresent() && chain.size() < 20) {
            chain.add(next.get());
            next = claim(next.get().voice());
        }
        return chain;
    }

    /** Whether an actor is a state, or belongs to it. */
    boolean isOf(String actor, String state) {
        return thing(actor).state().equals(state);
    }
}
