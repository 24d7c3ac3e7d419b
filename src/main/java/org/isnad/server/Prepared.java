package org.isnad.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FSDirectory;
import org.isnad.store.GraphStore;

/**
 * What the views need beside the quads, the catalogue's rows and the text index, kept in the store's folder under {@code explorer/},
 * in a folder that bears the store's {@link Generation}: files of an earlier state are never read, and are removed when new ones are
 * made. A store whose folder cannot be written to is served from memory.
 */
final class Prepared {
    /** Views that the first page needs, kept as they were answered. */
    static final List<String> FIRST = List.of("vocabulary", "overview");

    private static final String FOLDER = "explorer";
    private static final String CATALOGUE = "catalogue.bin";
    private static final String TEXTS = "texts";

    private final GraphStore store;
    private final Path folder;

    Prepared(GraphStore store) {
        this.store = store;
        this.folder =
                store.directory().resolve(FOLDER).resolve(Generation.of(store).name());
    }

    /** Whether the catalogue can be had in seconds. */
    boolean isKept() {
        return Files.exists(folder.resolve(CATALOGUE));
    }

    /** The kept catalogue, or a new one. */
    Catalogue catalogue(Progress progress) {
        Optional<CatalogueRows> kept = keptRows();
        if (kept.isPresent()) {
            return new Catalogue(kept.get());
        }
        CatalogueRows rows = CatalogueReader.read(store, progress);
        try {
            removeOthers();
            Files.createDirectories(folder);
            CatalogueFile.write(folder.resolve(CATALOGUE), rows);
        } catch (IOException e) {
            // Read again at the next start; nothing of the answers depends on it.
            return new Catalogue(rows);
        }
        return new Catalogue(rows);
    }

    private Optional<CatalogueRows> keptRows() {
        if (!isKept()) {
            return Optional.empty();
        }
        try {
            return CatalogueFile.read(folder.resolve(CATALOGUE));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A first view's answer as it is kept. */
    Optional<byte[]> kept(String view) {
        Path file = folder.resolve(view + ".json");
        if (!FIRST.contains(view) || !Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void keep(String view, byte[] answer) {
        Path file = folder.resolve(view + ".json");
        if (isKept() && !Files.exists(file)) {
            try {
                Path part = folder.resolve(view + ".json.part");
                Files.write(part, answer);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                // Made again at the next start.
                return;
            }
        }
    }

    /** The kept text index, or a new one. */
    TextIndex texts(Catalogue catalogue, Progress progress) {
        Path place = folder.resolve(TEXTS);
        try {
            if (!Files.exists(place)) {
                Path part = folder.resolve(TEXTS + ".part");
                delete(part);
                Files.createDirectories(part);
                try (FSDirectory directory = FSDirectory.open(part)) {
                    TextIndex.write(directory, store, catalogue, progress);
                }
                Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
            }
            return TextIndex.open(FSDirectory.open(place), store);
        } catch (IOException unwritable) {
            return inMemory(catalogue, progress, unwritable);
        }
    }

    private TextIndex inMemory(Catalogue catalogue, Progress progress, IOException unwritable) {
        try {
            ByteBuffersDirectory memory = new ByteBuffersDirectory();
            TextIndex.write(memory, store, catalogue, progress);
            return TextIndex.open(memory, store);
        } catch (IOException e) {
            e.addSuppressed(unwritable);
            throw new java.io.UncheckedIOException("the text index cannot be made", e);
        }
    }

    private void removeOthers() throws IOException {
        Path all = store.directory().resolve(FOLDER);
        if (!Files.isDirectory(all)) {
            return;
        }
        List<Path> generations;
        try (Stream<Path> list = Files.list(all)) {
            generations = list.toList();
        }
        for (Path generation : generations) {
            delete(generation);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
