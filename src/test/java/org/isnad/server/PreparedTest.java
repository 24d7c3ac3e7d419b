package org.isnad.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.isnad.store.GraphStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparedTest {
    @TempDir
    Path folder = Path.of(".");

    private Path served() {
        Path store = folder.resolve("db");
        ServedStore.start(store, Settings.onPort(0)).close();
        return store;
    }

    private static Quad quad(String name) {
        return Quad.create(
                NodeFactory.createURI("https://w3id.org/isnad/graph/links"),
                NodeFactory.createURI("https://w3id.org/isnad/id/person/" + name),
                NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#prefLabel"),
                NodeFactory.createLiteralLang(name, "en"));
    }

    private static Set<String> kept(Path store) throws IOException {
        try (Stream<Path> list = Files.list(store.resolve("explorer"))) {
            return list.map(p -> p.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void readsBackWhatItKept() throws IOException {
        Path path = served();
        try (GraphStore store = GraphStore.open(path)) {
            assertTrue(new Prepared(store).isKept());
            CatalogueRows fresh = CatalogueReader.read(store, Progress.SILENT);
            Path file = folder.resolve("rows.bin");
            CatalogueFile.write(file, fresh);
            CatalogueRows back = CatalogueFile.read(file).orElseThrow();
            assertEquals(fresh, back);
            assertEquals(
                    List.copyOf(fresh.events().keySet()),
                    List.copyOf(back.events().keySet()));
            assertFalse(fresh.claims().isEmpty() || fresh.events().isEmpty());
        }
    }

    @Test
    void forgetsWhatItKeptOnceTheStoreHasChanged() throws IOException {
        Path path = served();
        Set<String> before = kept(path);
        try (GraphStore store = GraphStore.open(path)) {
            store.write(() -> {
                store.dataset().add(quad("Added"));
                store.dataset()
                        .add(Quad.create(
                                quad("Added").getGraph(),
                                quad("Added").getSubject(),
                                NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"),
                                NodeFactory.createURI("https://w3id.org/isnad/ont#Person")));
            });
            assertFalse(new Prepared(store).isKept());
        }
        try (ServedStore again = ServedStore.over(GraphStore.open(path), Settings.onPort(0))) {
            assertTrue(again.get("/api/search?only=names&q=Added").body().contains("person/Added"));
        }
        assertEquals(1, kept(path).size());
        assertNotEquals(before, kept(path));
    }

    @Test
    void namesEveryStateOfTheStoreAnew() {
        Set<String> names = new TreeSet<>();
        try (GraphStore store = GraphStore.create(folder.resolve("new"))) {
            names.add(Generation.of(store).name());
            for (String name : List.of("A", "B", "C")) {
                store.write(() -> store.dataset().add(quad(name)));
                names.add(Generation.of(store).name());
                assertEquals(Generation.of(store), Generation.of(store));
            }
            store.write(() -> store.dataset().delete(quad("B")));
            names.add(Generation.of(store).name());
            store.write(() -> store.dataset().add(quad("B")));
            names.add(Generation.of(store).name());
            store.compact();
            names.add(Generation.of(store).name());
        }
        assertEquals(7, names.size(), names.toString());
        try (GraphStore store = GraphStore.open(folder.resolve("new"))) {
            assertTrue(names.contains(Generation.of(store).name()));
        }
    }

    @Test
    void makesADamagedFileAnew() throws IOException {
        Path path = served();
        Path file =
                path.resolve("explorer").resolve(kept(path).iterator().next()).resolve("catalogue.bin");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertTrue(CatalogueFile.read(file).isEmpty());
        try (ServedStore again = ServedStore.over(GraphStore.open(path), Settings.onPort(0))) {
            assertTrue(again.get("/api/articles").body().contains("a1"));
        }
        assertTrue(CatalogueFile.read(file).isPresent());
    }
}
