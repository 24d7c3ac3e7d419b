package org.isnad.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.isnad.rdf.Iris;
import org.isnad.store.GraphStore;

/** A server over a small store whose names and texts carry scripts, and plain HTTP to it. */
final class ServedStore implements AutoCloseable {
    static final String SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'";
    private static final int FILLER = 3000;
    private static final String DATA =
            """
            PREFIX isn: <https://w3id.org/isnad/ont#>
            PREFIX id: <https://w3id.org/isnad/id/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
            PREFIX gaf: <http://groundedannotationframework.org/gaf#>
            PREFIX dct: <http://purl.org/dc/terms/>
            PREFIX schema: <http://schema.org/>
            <https://w3id.org/isnad/graph/registry> {
              <https://w3id.org/isnad/id/state/SYR> a isn:State, isn:Actor ; skos:prefLabel "سوريا"@ar, "Syria"@en ; skos:altLabel "سورية"@ar ; isn:stateCode "SYR" .
              <https://w3id.org/isnad/id/state/EGY> a isn:State, isn:Actor ; skos:prefLabel "مصر"@ar, "Egypt"@en ; isn:stateCode "EGY" .
              <https://w3id.org/isnad/id/person/x> a isn:Person, isn:Actor ; skos:prefLabel "SCRIPT"@ar .
            }
            <https://w3id.org/isnad/graph/article/a1> {
              <https://w3id.org/isnad/id/article/a1> a isn:Article ; dct:identifier "a1" ; dct:title "SCRIPT"@ar ; dct:issued "2020-05-01"^^<http://www.w3.org/2001/XMLSchema#date> ;
                nif:isString "أدانت الوزارات SCRIPT مصر"@ar ; schema:publisher <https://w3id.org/isnad/id/outlet/o> .
              <https://w3id.org/isnad/id/outlet/o> a isn:Outlet ; skos:prefLabel "SCRIPT" .
              <https://w3id.org/isnad/id/article/a1#char=0,5> a isn:Mention ; nif:referenceContext <https://w3id.org/isnad/id/article/a1> .
              <https://w3id.org/isnad/id/article/a1/claim/0-5> a isn:Claim, isn:Proposition ; isn:assertedBy <https://w3id.org/isnad/id/article/a1> ;
                isn:speaker <https://w3id.org/isnad/id/person/x> ; isn:cue <https://w3id.org/isnad/id/article/a1#char=0,5> ;
                isn:contentSpan <https://w3id.org/isnad/id/article/a1#char=6,20> ; isn:cueStance isn:Neutral ; isn:directness isn:Direct ; isn:confidence 0.9 .
              <https://w3id.org/isnad/id/article/a1/event/6-14-accuse> a isn:Event, isn:ClaimedEvent, isn:Proposition ; isn:assertedBy <https://w3id.org/isnad/id/article/a1/claim/0-5> ;
                isn:eventType <https://w3id.org/isnad/plover/ACCUSE> ; isn:trigger <https://w3id.org/isnad/id/article/a1#char=6,14> ; isn:status isn:Actual ;
                isn:agent <https://w3id.org/isnad/id/person/x> ; isn:recipient <https://w3id.org/isnad/id/state/EGY> ; isn:confidence 0.8 .
            }
            """
                    .replace("SCRIPT", SCRIPT.replace("\"", "\\\""));

    private final GraphStore store;
    private final Explorer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private ServedStore(GraphStore store, Explorer server) {
        this.store = store;
        this.server = server;
    }

    static ServedStore start(Path folder, Settings settings) {
        return start(folder, settings, new Iris());
    }

    /** The small store with data IRIs of another base. */
    static ServedStore start(Path folder, Settings settings, Iris iris) {
        GraphStore store = GraphStore.create(folder, iris);
        DatasetGraph data = DatasetGraphFactory.createGeneral();
        String trig = DATA.replace("https://w3id.org/isnad/id/", iris.base())
                .replace("https://w3id.org/isnad/graph/", iris.graph("").getURI());
        RDFParser.fromString(trig, Lang.TRIG).parse(data);
        List<Quad> quads = new ArrayList<>();
        data.find().forEachRemaining(quads::add);
        for (int i = 0; i < FILLER; i++) {
            quads.add(Quad.create(
                    iris.graph("links"),
                    NodeFactory.createURI("https://w3id.org/isnad/id/filler/" + i),
                    NodeFactory.createURI("https://w3id.org/isnad/id/filler/next"),
                    NodeFactory.createURI("https://w3id.org/isnad/id/filler/" + (i + 1))));
        }
        store.write(() -> quads.forEach(store.dataset()::add));
        return over(store, settings);
    }

    /** Serves a store that is open. */
    static ServedStore over(GraphStore store, Settings settings) {
        Explorer server = Explorer.start(store, settings);
        server.awaitViews();
        return new ServedStore(store, server);
    }

    GraphStore store() {
        return store;
    }

    int port() {
        return server.port();
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    HttpResponse<String> ask(String sparql, String... headers) {
        return get("/sparql?query=" + URLEncoder.encode(sparql, StandardCharsets.UTF_8), headers);
    }

    HttpResponse<String> send(String method, String path, String type, String body) {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path));
    }

    /** Sends bytes as they are and gives the whole answer, for what an HTTP client would tidy up. */
    String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        server.close();
        store.close();
    }
}
