package org.isnad.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.isnad.store.GraphStore;

/** {@code /api/NAME}: the JSON behind each view of the explorer. Internal: the public interface to the data is SPARQL. */
final class Api extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int LOADING_SECONDS = 600;

    private final transient GraphStore store;
    private final transient CompletableFuture<Catalogue> catalogue;
    private final transient ObjectMapper json = new ObjectMapper();
    private final transient QueriesView queries = new QueriesView();
    private final transient CompletableFuture<TextIndex> index;

    Api(GraphStore store, CompletableFuture<Catalogue> catalogue, Settings settings) {
        this.store = store;
        this.catalogue = catalogue;
        this.index = catalogue.thenApplyAsync(c -> TextIndex.of(store, c));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String view = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        try {
            JsonNode answer = answer(view, new Parameters(request.getParameterMap()));
            response.setContentType("application/json;charset=utf-8");
            response.setHeader("Cache-Control", "no-cache");
            response.getOutputStream().write(json.writeValueAsBytes(answer));
        } catch (Refusal refusal) {
            Texts.error(response, refusal.status(), refusal.getMessage());
        }
    }

    private JsonNode answer(String view, Parameters parameters) {
        if (view.equals("queries")) {
            return queries.answer();
        }
        Answer answer = new Answer(ready(catalogue), new ArticleTexts(store));
        switch (view) {
            case "vocabulary" -> new VocabularyView(answer).fill();
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
            case "search" -> new SearchView(answer, () -> ready(index)).fill(parameters);
            default -> throw new Refusal(404, "there is no view «" + view + "»");
        }
        return answer.finish();
    }

    private static <T> T ready(CompletableFuture<T> future) {
        try {
            return future.get(LOADING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(503, "the server is stopping");
        } catch (TimeoutException e) {
            throw new Refusal(503, "the store is still being read; try again in a moment");
        } catch (ExecutionException e) {
            throw new Refusal(500, "the store could not be read: " + e.getCause());
        }
    }
}
