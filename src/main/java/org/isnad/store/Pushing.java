package org.isnad.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.isnad.text.Sha256;

/**
 * Sends a store to any SPARQL 1.1 Graph Store endpoint: one {@code PUT} a graph that the endpoint does not have as it is, one
 * {@code DELETE} a graph that is gone. What has been sent is written down beside the store after each graph, so that a push that was
 * stopped goes on where it was.
 */
public final class Pushing {
    private static final int ATTEMPTS = 5;
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final GraphStore store;
    private final URI endpoint;
    private final Optional<String> authorization;
    private final Duration firstDelay;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(20))
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /**
     * What a push did.
     *
     * @param sent graphs sent
     * @param unchanged graphs that the endpoint had already
     * @param deleted graphs that are no longer in the store
     */
    public record Report(long sent, long unchanged, long deleted) {}

    /** Told after each graph that is sent. */
    public interface Progress {
        void sent(long graphs, long of);
    }

    /** @param authorization value of the HTTP header, where the endpoint wants one */
    public Pushing(GraphStore store, URI endpoint, Optional<String> authorization) {
        this(store, endpoint, authorization, Duration.ofSeconds(1));
    }

    /** @param firstDelay before the second attempt; each further one waits twice as long */
    Pushing(GraphStore store, URI endpoint, Optional<String> authorization, Duration firstDelay) {
        this.store = store;
        this.endpoint = endpoint;
        this.authorization = authorization;
        this.firstDelay = firstDelay;
    }

    /**
     * Sends what the endpoint does not have.
     *
     * @param all whether to send all, whatever was sent before
     * @throws StoreException if the endpoint refuses or cannot be reached; what was sent is remembered
     */
    public Report push(boolean all, Progress progress) {
        Map<String, String> wanted = store.read(this::versions);
        try (PushLog log = PushLog.open(store.directory(), endpoint)) {
            Map<String, String> there = all ? Map.of() : log.sent();
            long unchanged = wanted.entrySet().stream()
                    .filter(e -> e.getValue().equals(there.get(e.getKey())))
                    .count();
            long sent = 0;
            for (Map.Entry<String, String> graph : wanted.entrySet()) {
                if (!graph.getValue().equals(there.get(graph.getKey()))) {
                    send(graph.getKey(), BodyPublishers.ofByteArray(content(graph.getKey())), "PUT");
                    log.add(graph.getKey(), graph.getValue());
                    progress.sent(++sent, wanted.size() - unchanged);
                }
            }
            long deleted = 0;
            TreeSet<String> gone = new TreeSet<>(log.sent().keySet());
            gone.removeAll(wanted.keySet());
            for (String graph : gone) {
                send(graph, BodyPublishers.noBody(), "DELETE");
                log.remove(graph);
                deleted++;
            }
            return new Report(sent, unchanged, deleted);
        } catch (IOException e) {
            throw new StoreException(
                    store.directory() + ": the list of what was sent cannot be written: " + e.getMessage(), e);
        }
    }

    /** Graph → what tells its content from another: for articles their input and program, else a hash of the content. */
    private Map<String, String> versions() {
        Map<String, String> out = new TreeMap<>();
        ArticleCatalogue.of(store).forEach((graph, v) -> out.put(graph, v.input() + "/" + v.fingerprint()));
        for (String name : FixedGraphs.NAMES) {
            Node graph = store.iris().graph(name);
            if (store.dataset().contains(graph, Node.ANY, Node.ANY, Node.ANY)) {
                out.put(graph.getURI(), Sha256.hex(new String(content(graph.getURI()), StandardCharsets.UTF_8)));
            }
        }
        return out;
    }

    private byte[] content(String graph) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Exporting(store, Profile.CORE, true).write(out, ExportFormat.N_TRIPLES, graph::equals);
        return out.toByteArray();
    }

    private void send(String graph, HttpRequest.BodyPublisher body, String method) {
        String query = (endpoint.getRawQuery() == null ? "" : endpoint.getRawQuery() + "&") + "graph="
                + URLEncoder.encode(graph, StandardCharsets.UTF_8);
        String address = endpoint.toString();
        int cut = address.indexOf('?');
        URI target = URI.create((cut < 0 ? address : address.substring(0, cut)) + "?" + query);
        HttpRequest.Builder request = HttpRequest.newBuilder(target)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/n-triples")
                .method(method, body);
        authorization.ifPresent(a -> request.header("Authorization", a));
        String last = "no answer";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            pause(attempt);
            try {
                HttpResponse<Void> response = client.send(request.build(), BodyHandlers.discarding());
                int status = response.statusCode();
                if (status / 100 == 2 || method.equals("DELETE") && status == 404) {
                    return;
                }
                last = "HTTP " + status;
                if (status < 500 && status != 408 && status != 429) {
                    throw new StoreException(refusal(status, graph));
                }
            } catch (IOException e) {
                last = e.getClass().getSimpleName() + (e.getMessage() == null ? "" : " (" + e.getMessage() + ")");
            } catch (InterruptedException e) {
                throw stopped(e);
            }
        }
        throw new StoreException(endpoint + ": found " + last + " after " + ATTEMPTS + " attempts to send " + graph
                + "; run the same command again to go on");
    }

    private String refusal(int status, String graph) {
        return switch (status) {
            case 401, 403 ->
                endpoint + ": found HTTP " + status + ", expected to be let in; set ISNAD_PUSH_TOKEN, or"
                        + " ISNAD_PUSH_USER and ISNAD_PUSH_PASSWORD";
            case 404, 405, 501 ->
                endpoint + ": found HTTP " + status + ", expected a SPARQL 1.1 Graph Store endpoint that can be"
                        + " written (Fuseki: …/data, RDF4J: …/rdf-graphs/service)";
            default -> endpoint + ": found HTTP " + status + " for " + graph + ", expected it to be taken";
        };
    }

    private void pause(int attempt) {
        if (attempt > 0) {
            try {
                Thread.sleep(firstDelay.toMillis() << (attempt - 1));
            } catch (InterruptedException e) {
                throw stopped(e);
            }
        }
    }

    private static StoreException stopped(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new StoreException("the push was interrupted; run it again to go on", e);
    }
}
