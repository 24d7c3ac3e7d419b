package org.isnad.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.isnad.rdf.Iris;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphStoreTest {
    @TempDir
    Path folder = Path.of(".");

    @Test
    void saysThatThereIsNoStore() {
        assertMessage("there is no store here", () -> GraphStore.open(folder.resolve("absent")));
        assertMessage("no Isnad store", () -> GraphStore.open(folder));
    }

    @Test
    void refusesAFolderOfOtherThings() throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "hello");
        assertMessage("other files in it", () -> GraphStore.create(folder));
        assertMessage("found a file", () -> GraphStore.create(folder.resolve("letter.txt")));
    }

    @Test
    void refusesAStoreOfAnotherVersion() throws IOException {
        Path db = folder.resolve("db");
        GraphStore.create(db).close();
        Files.writeString(db.resolve("isnad-store.txt"), "isnad store version 99\n");
        assertMessage("found «isnad store version 99», expected «isnad store version 2»", () -> GraphStore.open(db));
    }

    @Test
    void refusesASecondWriter() {
        Path db = folder.resolve("db");
        try (GraphStore first = GraphStore.create(db)) {
            assertTrue(first.isFresh());
            assertMessage("in use by process", () -> GraphStore.create(db));
        }
        GraphStore.open(db).close();
    }

    @Test
    void remembersWhereItsIrisBegin() {
        Path db = folder.resolve("db");
        GraphStore.create(db, new Iris("https://example.org/news/")).close();
        try (GraphStore store = GraphStore.create(db)) {
            assertEquals("https://example.org/news/", store.iris().base());
        }
        assertMessage("whose IRIs begin with https://example.org/news/", () -> GraphStore.create(db, new Iris()));
    }

    @Test
    void saysThatAReadOnlyFolderCannotBeWritten() {
        Path locked = folder.resolve("locked");
        assertTrue(locked.toFile().mkdir() && locked.toFile().setWritable(false));
        Assumptions.assumeFalse(Files.isWritable(locked), "this user may write everywhere");
        assertMessage("is the folder writable", () -> GraphStore.create(locked.resolve("db")));
    }

    private static void assertMessage(String part, org.junit.jupiter.api.function.Executable action) {
        String message =
                String.valueOf(assertThrows(StoreException.class, action).getMessage());
        assertTrue(message.contains(part), message);
        assertEquals(1, message.lines().count());
    }
}
