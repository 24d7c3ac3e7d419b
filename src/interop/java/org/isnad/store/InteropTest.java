package org.isnad.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.TDB2Factory;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.sail.Sail;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.eclipse.rdf4j.sail.nativerdf.NativeStore;
import org.isnad.claims.ArticleReader;
import org.isnad.lexicon.Registry;
import org.isnad.sources.FieldNames;
import org.isnad.sources.Sources;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loads the exports of the seeds' store into other stores and asks them every question of {@code queries/}: the answers are the same. */
class InteropTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Refuses or mangles parts of SPARQL 1.1 (see docs/interop.md): it must read everything; its answers are printed only. */
    private static final String LENIENT = "rdflib";

    private static final String VIRTUOSO = """
            [Database]
            DatabaseFile = store.db
            ErrorLogFile = store.log
            LockFile = store.lck
            TransactionFile = store.trx
            xa_persistent_file = store.pxa
            [TempDatabase]
            DatabaseFile = temporary.db
            TransactionFile = temporary.trx
            [Parameters]
            ServerPort = %d
            [HTTPServer]
            ServerPort = %d
            ServerRoot = .
            [SPARQL]
            ResultSetMaxRows = 1000000
            """;

    private static final Path JS = Path.of("src/interop/js");

    @TempDir
    static Path folder = Path.of(".");

    private static final Map<String, Question> QUESTIONS = new TreeMap<>();
    /** The same without the registry, for engines that take minutes over a hundred thousand triples. */
    private static final Map<String, Question> SMALL = new TreeMap<>();
    private static long triples;

    /** A query with our answer. */
    private record Question(String sparql, List<String> variables, List<String> answer) {}

    @BeforeAll
    static void build() throws IOException {
        try (GraphStore store = GraphStore.create(folder.resolve("db"))) {
            Building.of(store, ArticleReader::arabic, Registry::load, 2)
                    .run(
                            new Sources(FieldNames.DEFAULT, InputStream.nullInputStream()).of(List.of("seeds")),
                            new SmallNews.Listening());
            triples = export(store, ExportFormat.TURTLE, "graph.ttl", false);
            export(store, ExportFormat.N_QUADS, "ascii.nq", true);
            export(store, ExportFormat.N_TRIPLES, "ascii.nt", true);
            String registry = store.iris().graph("registry").getURI();
            try (OutputStream out = Files.newOutputStream(folder.resolve("small.ttl"))) {
                new Exporting(store).write(out, ExportFormat.TURTLE, g -> !g.equals(registry));
            }
            Graph small = RDFDataMgr.loadGraph(folder.resolve("small.ttl").toString());
            for (NamedQuery named : QueryLibrary.load().queries()) {
                Query query = Querying.parse(named.name(), named.sparql());
                if (query.isSelectType()) {
                    QUESTIONS.put(
                            named.name(),
                            new Question(
                                    named.sparql(),
                                    query.getResultVars(),
                                    new Querying(store).run(query, Map.of(), e -> rows(e.select(), query.getResultVars()))));
                    try (QueryExec exec = QueryExec.graph(small).query(query).build()) {
                        SMALL.put(
                                named.name(),
                                new Question(
                                        named.sparql(),
                                        query.getResultVars(),
                                        rows(exec.select(), query.getResultVars())));
                    }
                }
            }
        }
    }

    @Test
    void rdf4jMemoryStore() throws IOException {
        rdf4j("RDF4J MemoryStore", new MemoryStore());
    }

    @Test
    void rdf4jNativeStore() throws IOException {
        rdf4j("RDF4J NativeStore", new NativeStore(folder.resolve("native").toFile(), "spoc,posc,cosp"));
    }

    private static void rdf4j(String name, Sail sail) throws IOException {
        SailRepository repository = new SailRepository(sail);
        repository.init();
        try (RepositoryConnection connection = repository.getConnection()) {
            connection.begin();
            connection.add(folder.resolve("graph.ttl").toFile(), RDFFormat.TURTLE);
            connection.commit();
            assertEquals(triples, connection.size(), name);
            compare(name, QUESTIONS, question -> {
                try (TupleQueryResult result =
                        connection.prepareTupleQuery(question.sparql()).evaluate()) {
                    List<String> out = new ArrayList<>();
                    for (BindingSet row : result) {
                        out.add(row(question.variables().stream()
                                .map(v -> row.hasBinding(v) ? row.getValue(v).stringValue() : "")
                                .toList()));
                    }
                    return Optional.of(sorted(out));
                }
            });
        } finally {
            repository.shutDown();
        }
    }

    @Test
    void fusekiOverTheGraphStoreProtocol() {
        Dataset dataset = TDB2Factory.createDataset();
        dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
        FusekiServer server = FusekiServer.create()
                .port(0)
                .loopback(true)
                .add("/news", dataset, true)
                .build()
                .start();
        try (GraphStore store = GraphStore.open(folder.resolve("db"))) {
            String root = "http://localhost:" + server.getPort() + "/news";
            Pushing.Report report = new Pushing(store, URI.create(root + "/data"), Optional.empty())
                    .push(false, (sent, of) -> {});
            assertTrue(report.sent() > 5);
            compare("Fuseki", QUESTIONS, question -> {
                try (QueryExec exec = QueryExecHTTP.service(root + "/sparql")
                        .query(question.sparql())
                        .build()) {
                    return Optional.of(rows(exec.select(), question.variables()));
                }
            });
        } finally {
            server.stop();
        }
    }

    @Test
    void oxigraph() throws IOException, InterruptedException {
        node("oxigraph");
    }

    @Test
    void n3WithComunica() throws IOException, InterruptedException {
        node("n3");
    }

    private static void node(String kind) throws IOException, InterruptedException {
        Path work = Path.of("target/interop");
        skipUnless(runs("npm", "--version"), kind + ": npm is not installed");
        Files.createDirectories(work);
        for (String file : List.of("package.json", "stores.mjs")) {
            Files.copy(JS.resolve(file), work.resolve(file), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.isDirectory(work.resolve("node_modules/oxigraph"))) {
            skipUnless(
                    run(work, "npm", "install", "--no-audit", "--no-fund", "--silent") == 0,
                    kind + ": npm cannot install the stores");
        }
        boolean slow = kind.equals("n3");
        other(kind, slow ? SMALL : QUESTIONS, slow ? "small.ttl" : "graph.ttl", work, "node", work.resolve("stores.mjs").toAbsolutePath().toString(), kind);
    }

    @Test
    void rdflib() throws IOException, InterruptedException {
        String python = runs("/usr/bin/python3", "-c", "import rdflib") ? "/usr/bin/python3" : "python3";
        skipUnless(runs(python, "-c", "import rdflib"), "rdflib is not installed (Debian: python3-rdflib)");
        other("rdflib", SMALL, "small.ttl", Path.of("."), python, Path.of("src/interop/python/stores.py").toAbsolutePath().toString());
    }

    @Test
    void blazegraph() throws IOException, InterruptedException {
        other(
                "Blazegraph",
                QUESTIONS,
                "graph.ttl",
                folder,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
                "-cp",
                Path.of("target/interop/blazegraph.jar").toAbsolutePath().toString(),
                Path.of("src/interop/blazegraph/Blazegraph.java").toAbsolutePath().toString());
    }

    /** It must take every quad; its compiler stops at most of our questions, so it is not asked them (see docs/interop.md). */
    @Test
    void virtuosoOverTheGraphStoreProtocol() throws IOException, InterruptedException {
        skipUnless(runs("sh", "-c", "command -v virtuoso-t"), "Virtuoso is not installed (Debian: virtuoso-opensource-7-bin)");
        Path home = Files.createDirectories(folder.resolve("virtuoso"));
        int sql = freePort();
        int http = freePort();
        Files.writeString(home.resolve("virtuoso.ini"), VIRTUOSO.formatted(sql, http));
        Process server = new ProcessBuilder("virtuoso-t", "+foreground", "+configfile", "virtuoso.ini")
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log.txt").toFile())
                .start();
        String root = "http://localhost:" + http;
        String[] grant = {"isql-vt", String.valueOf(sql), "dba", "dba", "exec=GRANT SPARQL_UPDATE TO \"SPARQL\"; DB.DBA.RDF_DEFAULT_USER_PERMS_SET('nobody', 7);"};
        try (GraphStore store = GraphStore.open(folder.resolve("db"))) {
            for (int second = 0; !runs(grant) && second < 60; second++) {
                TimeUnit.SECONDS.sleep(1);
            }
            new Pushing(store, URI.create(root + "/sparql-graph-crud"), Optional.empty()).push(false, (sent, of) -> {});
            String count = "SELECT ?g (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } FILTER(STRSTARTS(STR(?g), \""
                    + store.iris().graph("").getURI() + "\")) } GROUP BY ?g";
            List<String> variables = List.of("g", "n");
            List<String> here = new Querying(store)
                    .run(Querying.parse("count", count), Map.of(), e -> rows(e.select(), variables));
            try (QueryExec exec =
                    QueryExecHTTP.service(root + "/sparql").queryString(count).build()) {
                assertEquals(here, rows(exec.select(), variables));
            }
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void raptorReadsTurtleAndAsciiLines() throws IOException, InterruptedException {
        skipUnless(runs("rapper", "--version"), "raptor is not installed (Debian: raptor2-utils)");
        for (String[] input : new String[][] {{"turtle", "graph.ttl"}, {"ntriples", "ascii.nt"}}) {
            assertEquals(triples, lines("rapper", "-q", "-i", input[0], "-o", "ntriples", path(input[1])), input[1]);
        }
    }

    @Test
    void serdReadsTurtleAndAsciiLines() throws IOException, InterruptedException {
        skipUnless(runs("serdi", "-v"), "serd is not installed (Debian: serdi)");
        for (String[] input : new String[][] {{"turtle", "graph.ttl"}, {"ntriples", "ascii.nt"}}) {
            assertEquals(triples, lines("serdi", "-i", input[0], "-o", "ntriples", path(input[1])), input[1]);
        }
    }

    private static String path(String name) {
        return folder.resolve(name).toString();
    }

    private static void other(String name, Map<String, Question> questions, String file, Path work, String... command) throws IOException, InterruptedException {
        List<Map<String, Object>> queries = new ArrayList<>();
        questions.forEach((key, q) ->
                queries.add(Map.of("name", key, "sparql", q.sparql(), "variables", q.variables())));
        Path queryFile = folder.resolve("queries.json");
        Path answerFile = folder.resolve(name + ".json");
        JSON.writeValue(queryFile.toFile(), queries);
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of(path(file), queryFile.toString(), answerFile.toString()));
        assertEquals(0, run(work, all.toArray(String[]::new)), name);
        JsonNode answers = JSON.readTree(answerFile.toFile());
        Map<Question, String> names = new java.util.HashMap<>();
        questions.forEach((key, q) -> names.put(q, key));
        compare(name, questions, question -> {
            JsonNode rows = answers.path(names.get(question));
            if (rows.isTextual()) {
                System.err.println(name + ": " + names.get(question) + ": " + rows.asText().lines().findFirst().orElse(""));
                return Optional.empty();
            }
            return Optional.of(sorted(StreamSupport.stream(rows.spliterator(), false)
                    .map(r -> row(StreamSupport.stream(r.spliterator(), false)
                            .map(JsonNode::asText)
                            .toList()))
                    .collect(Collectors.toList())));
        });
    }

    /** Asks a store; empty where its engine does not know the query's language, which is printed and documented. */
    private interface Engine {
        Optional<List<String>> ask(Question question);
    }

    private static void compare(String store, Map<String, Question> questions, Engine engine) {
        List<String> different = new ArrayList<>();
        int same = 0;
        for (Map.Entry<String, Question> entry : questions.entrySet()) {
            Question question = entry.getValue();
            Optional<List<String>> answer;
            try {
                answer = engine.ask(question);
            } catch (RuntimeException e) {
                answer = Optional.empty();
                System.err.println(store + ": " + entry.getKey() + ": " + e);
            }
            if (answer.isPresent() && answer.get().equals(question.answer())) {
                same++;
            } else {
                different.add(entry.getKey() + " (" + question.answer().size() + " rows here, "
                        + answer.map(a -> a.size() + " there" + firstDifference(question.answer(), a))
                                .orElse("refused there")
                        + ")");
            }
        }
        System.err.println("INTEROP " + store + ": " + same + " of " + questions.size() + " questions answered alike"
                + (different.isEmpty() ? "" : "; not: " + String.join(", ", different)));
        assertTrue(different.isEmpty() || store.equals(LENIENT), store + ": " + different);
    }

    private static String firstDifference(List<String> here, List<String> there) {
        return here.stream()
                        .filter(row -> !there.contains(row))
                        .findFirst()
                        .map(row -> "; only here: " + row)
                        .orElse("")
                + there.stream()
                        .filter(row -> !here.contains(row))
                        .findFirst()
                        .map(row -> "; only there: " + row)
                        .orElse("");
    }

    private static List<String> rows(RowSet rows, List<String> variables) {
        List<String> out = new ArrayList<>();
        while (rows.hasNext()) {
            Binding binding = rows.next();
            out.add(row(variables.stream()
                    .map(v -> Optional.ofNullable(binding.get(Var.alloc(v)))
                            .map(InteropTest::text)
                            .orElse(""))
                    .toList()));
        }
        return sorted(out);
    }

    private static String text(Node node) {
        return node.isURI() ? node.getURI() : node.getLiteralLexicalForm();
    }

    private static List<String> sorted(List<String> rows) {
        return rows.stream().sorted().toList();
    }

    /** Cells as all engines must agree on them: numbers by value, lists that were concatenated in any order by content. */
    private static String row(List<String> cells) {
        return cells.stream()
                .map(c -> c.matches("-?[0-9]+\\.?[0-9]*([eE]-?[0-9]+)?")
                        ? new BigDecimal(c).setScale(6, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString()
                        : Arrays.stream(c.split("[,;|،؛] ?")).sorted().collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\t"));
    }

    private static long export(GraphStore store, ExportFormat format, String name, boolean ascii) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            return new Exporting(store, Profile.CORE, ascii).write(out, format, g -> true);
        }
    }

    private static void skipUnless(boolean there, String what) {
        if (!there) {
            System.err.println("INTEROP SKIPPED: " + what);
        }
        Assumptions.assumeTrue(there, what);
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return run(Path.of("."), command) == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static int run(Path work, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            return -1;
        }
        if (process.exitValue() != 0) {
            System.err.println(Files.readString(folder.resolve("output.txt")));
        }
        return process.exitValue();
    }

    private static long lines(String... command) throws IOException, InterruptedException {
        Path out = folder.resolve("lines.nt");
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(out.toFile())
                .start();
        assertEquals(0, process.waitFor());
        try (var lines = Files.lines(out)) {
            return lines.count();
        }
    }
}
