package org.isnad.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.isnad.text.Article;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PushingTest {
    private static final List<Article> NEWS = SmallNews.articles(5);

    @TempDir
    Path folder = Path.of(".");

    private final Map<String, String> graphs = new ConcurrentHashMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger failFrom = new AtomicInteger(Integer.MAX_VALUE);
    private final AtomicInteger failures = new AtomicInteger();
    private volatile String secret = "";
    private final HttpServer server = server();

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @BeforeEach
    void start() {
        server.createContext("/data", this::answer);
        server.start();
        SmallNews.build(folder.resolve("db"), NEWS, 2);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void sendsAllOnceThenOnlyWhatChanged() {
        Pushing.Report first = push();
        assertEquals(graphs.size(), first.sent());
        assertTrue(graphs.getOrDefault("https://w3id.org/isnad/graph/article/news-3", "")
                .contains("\\u0648"));
        assertEquals(0, push().sent());
        List<Article> changed = new ArrayList<>(NEWS.subList(1, 5));
        changed.set(0, SmallNews.article("news-1", "SYR تتهم EGY بخرق الاتفاق\n"));
        SmallNews.build(folder.resolve("db"), changed, 2);
        try (GraphStore store = GraphStore.open(folder.resolve("db"))) {
            new Removing(store).remove(List.of("news-0"));
        }
        Pushing.Report second = push();
        assertEquals(2, second.sent(), "the article and the links");
        assertEquals(1, second.deleted());
        assertEquals(first.sent() - 1, graphs.size());
    }

    @Test
    void triesAgainWhenTheEndpointIsBusy() {
        failFrom.set(2);
        failures.set(3);
        Pushing.Report report = push();
        assertEquals(graphs.size(), report.sent());
        assertTrue(requests.get() > report.sent());
    }

    @Test
    void goesOnWhereAPushWasStopped() {
        failFrom.set(3);
        failures.set(Integer.MAX_VALUE);
        String message =
                String.valueOf(assertThrows(StoreException.class, this::push).getMessage());
        assertTrue(message.contains("after 5 attempts"), message);
        assertEquals(3, graphs.size());
        failFrom.set(Integer.MAX_VALUE);
        Pushing.Report rest = push();
        assertEquals(3, rest.unchanged());
        assertEquals(graphs.size() - 3, rest.sent());
    }

    @Test
    void saysWhatIsMissingWhenItIsNotLetIn() {
        secret = "Bearer abc";
        String message =
                String.valueOf(assertThrows(StoreException.class, this::push).getMessage());
        assertTrue(message.contains("ISNAD_PUSH_TOKEN"), message);
        try (GraphStore store = GraphStore.open(folder.resolve("db"))) {
            new Pushing(store, endpoint(), Optional.of(secret), Duration.ZERO).push(false, (sent, of) -> {});
        }
        assertTrue(graphs.size() >= 6);
    }

    private Pushing.Report push() {
        try (GraphStore store = GraphStore.open(folder.resolve("db"))) {
            return new Pushing(store, endpoint(), Optional.empty(), Duration.ofMillis(1)).push(false, (sent, of) -> {});
        }
    }

    private URI endpoint() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/data");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String graph = URLDecoder.decode(
                exchange.getRequestURI().getRawQuery().substring("graph=".length()), StandardCharsets.UTF_8);
        int status = 204;
        if (!secret.isEmpty() && !secret.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            status = 401;
        } else if (requests.getAndIncrement() >= failFrom.get() && failures.getAndDecrement() > 0) {
            status = 503;
        } else if (exchange.getRequestMethod().equals("PUT")) {
            graphs.put(graph, body);
        } else {
            graphs.remove(graph);
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}
