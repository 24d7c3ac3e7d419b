package org.isnad.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.isnad.store.GraphStore;

/**
 * The answers of the views, each made once: a served store does not change. Made ready by a thread of its own; until then a view says
 * how far that is, except those whose answer is kept beside the store.
 */
final class Views {
    private static final int PATIENCE_SECONDS = 2;
    private static final int REMEMBERED = 300;
    /** Views of the whole store, answered before anybody asks. */
    private static final List<String> OF_ALL =
            List.of("overview", "relations", "contradictions", "timeline", "incidents", "claims", "articles");

    private static final int MOST_BYTES = 256 * 1024;

    private final GraphStore store;
    private final Prepared prepared;
    private final ObjectMapper json = new ObjectMapper();
    private final QueriesView queries = new QueriesView();
    private final CompletableFuture<Catalogue> catalogue = new CompletableFuture<>();
    private final CompletableFuture<TextIndex> texts = new CompletableFuture<>();
    private final Map<String, byte[]> made = new LinkedHashMap<>(64, 0.75f, true);
    private volatile double share;
    private volatile boolean stopped;

    Views(GraphStore store) {
        this.store = store;
        this.prepared = new Prepared(store);
    }

    /** Whether the views answer within seconds of the start. */
    boolean areKept() {
        return prepared.isKept();
    }

    /** Reads or makes what the views need; takes minutes where a large store is served for the first time. */
    void prepare() {
        try {
            Catalogue read = prepared.catalogue(new Part(0, 0.7));
            catalogue.complete(read);
            for (String first : Prepared.FIRST) {
                prepared.keep(first, bytes(fill(first, new Parameters(Map.of()), read)));
            }
            texts.complete(prepared.texts(read, new Part(0.7, 0.3)));
            for (String view : OF_ALL) {
                if (!stopped) {
                    answer(view, new Parameters(Map.of()));
                }
            }
        } catch (RuntimeException | Error e) {
            // Where they are complete already, this changes nothing.
            catalogue.completeExceptionally(e);
            texts.completeExceptionally(e);
        }
    }

    /** Ends the preparation; what is finished stays. */
    void stop() {
        stopped = true;
    }

    /** A part of the whole preparation. */
    private final class Part implements Progress {
        private final double begin;
        private final double size;

        Part(double begin, double size) {
            this.begin = begin;
            this.size = size;
        }

        @Override
        public void done(double share) {
            Views.this.share = begin + size * share;
        }

        @Override
        public void check() {
            if (stopped) {
                throw new CancellationException("the server is stopping");
            }
        }
    }

    /** Waits until everything answers. */
    void await() {
        texts.join();
    }

    /** The JSON of a view. */
    byte[] answer(String view, Parameters parameters) {
        if (view.equals("queries")) {
            return bytes(queries.answer());
        }
        if (!catalogue.isDone()) {
            Optional<byte[]> kept = parameters.isEmpty() ? prepared.kept(view) : Optional.empty();
            if (kept.isPresent()) {
                return kept.get();
            }
        }
        String key = view + "?" + parameters.key();
        synchronized (made) {
            byte[] known = made.get(key);
            if (known != null) {
                return known;
            }
        }
        byte[] answer = bytes(fill(view, parameters, ready(catalogue)));
        if (answer.length <= MOST_BYTES) {
            remember(key, answer);
        }
        return answer;
    }

    private void remember(String key, byte[] answer) {
        synchronized (made) {
            made.put(key, answer);
            if (made.size() > REMEMBERED) {
                made.remove(made.keySet().iterator().next());
            }
        }
    }

    private JsonNode fill(String view, Parameters parameters, Catalogue read) {
        Answer answer = new Answer(read, new ArticleTexts(store));
        switch (view) {
            case "vocabulary" -> new VocabularyView(answer, store.iris()).fill();
            case "overview" -> new OverviewView(answer).fill();
            case "articles" -> new ArticlesView(answer).fill(parameters);
            case "article" -> new ArticleView(answer, store).fill(parameters);
            case "actor" -> new ActorView(answer, store).fill(parameters);
            case "relations" -> new RelationsView(answer).fill(parameters);
            case "claims" -> new ClaimsView(answer).fill(parameters);
            case "contradictions" -> new ContradictionsView(answer).fill(parameters);
            case "timeline" -> new TimelineView(answer).fill(parameters);
            case "incidents" -> new IncidentsView(answer).list(parameters);
            case "incident" -> new IncidentsView(answer).compare(parameters);
            case "search" -> new SearchView(answer, () -> ready(texts)).fill(parameters);
            default -> throw new Refusal(404, "there is no view «" + view + "»");
        }
        return answer.finish();
    }

    private byte[] bytes(JsonNode answer) {
        try {
            return json.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of values is always JSON", e);
        }
    }

    private <T> T ready(CompletableFuture<T> future) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(503, "the server is stopping");
        } catch (TimeoutException e) {
            throw new NotYet(share);
        } catch (ExecutionException e) {
            throw new Refusal(500, "the store could not be read: " + e.getCause());
        }
    }

    /** The views are still being made ready. */
    static final class NotYet extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final double share;

        NotYet(double share) {
            super("the store is being read for the views");
            this.share = share;
        }

        /** How much is done, 0 to 1. */
        double share() {
            return share;
        }
    }
}
