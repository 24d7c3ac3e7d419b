package org.isnad.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDBException;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.jspecify.annotations.Nullable;

/**
 * A directory with a TDB2 dataset, a marker that says which version wrote it, and a lock: one process at a time, because TDB2 allows
 * one JVM a dataset and {@code compact()} must have no readers.
 */
public final class GraphStore implements AutoCloseable {
    /** Version of the ontology and layout that this program writes. */
    public static final String VERSION = "1";

    private static final String MARKER = "isnad-store.txt";
    private static final String LOCK = "isnad-store.lock";
    private static final String DATA = "tdb2";

    static {
        // Once, before any thread: hangs were seen when worker threads were the first to touch Jena.
        JenaSystem.init();
    }

    private final Path directory;
    private final DatasetGraph dataset;
    private final FileChannel channel;
    private final boolean fresh;

    private GraphStore(Path directory, DatasetGraph dataset, FileChannel channel, boolean fresh) {
        this.directory = directory;
        this.dataset = dataset;
        this.channel = channel;
        this.fresh = fresh;
    }

    /** Opens a store, or makes one where there is nothing yet. */
    public static GraphStore create(Path directory) {
        return open(directory, true);
    }

    /**
     * Opens a store that is there.
     *
     * @throws StoreException if there is none, another program has it open, or it is of another version
     */
    public static GraphStore open(Path directory) {
        return open(directory, false);
    }

    private static GraphStore open(Path directory, boolean create) {
        boolean fresh = !Files.exists(directory.resolve(MARKER));
        if (fresh) {
            checkFresh(directory, create);
        } else {
            checkVersion(directory);
        }
        @Nullable FileChannel channel = null;
        try {
            Files.createDirectories(directory);
            channel = lock(directory);
            if (fresh) {
                Files.writeString(
                        directory.resolve(MARKER), "isnad store version " + VERSION + "\n", StandardCharsets.UTF_8);
            }
            Path data = directory.resolve(DATA);
            Files.createDirectories(data);
            DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(data));
            return new GraphStore(directory, dataset, channel, fresh);
        } catch (IOException e) {
            close(channel);
            throw new StoreException(
                    directory + ": the store cannot be opened: " + reason(e) + "; is the folder writable?", e);
        } catch (TDBException | org.apache.jena.dboe.base.file.FileException e) {
            close(channel);
            throw new StoreException(directory + ": the store's files are damaged: " + e.getMessage(), e);
        }
    }

    private static void checkFresh(Path directory, boolean create) {
        if (!create) {
            String what = Files.isDirectory(directory) ? "this folder is no Isnad store" : "there is no store here";
            throw new StoreException(
                    directory + ": " + what + "; build one with: isnad build seeds --store " + directory);
        }
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw new StoreException(
                    directory + ": found a file, expected a folder for the store; choose another --store");
        }
        if (Files.isDirectory(directory)) {
            try (Stream<Path> list = Files.list(directory)) {
                if (list.anyMatch(p -> !p.getFileName().toString().equals(LOCK))) {
                    throw new StoreException(
                            directory
                                    + ": found a folder with other files in it, expected a store or an empty folder; choose another --store");
                }
            } catch (IOException e) {
                throw new StoreException(directory + ": cannot be listed: " + reason(e), e);
            }
        }
    }

    private static void checkVersion(Path directory) {
        try {
            String marker = Files.readString(directory.resolve(MARKER), StandardCharsets.UTF_8)
                    .strip();
            if (!marker.equals("isnad store version " + VERSION)) {
                throw new StoreException(directory + ": found «" + marker + "», expected «isnad store version "
                        + VERSION + "»; export it with the program that wrote it, or build it again");
            }
        } catch (IOException e) {
            throw new StoreException(directory + ": cannot be read: " + reason(e), e);
        }
    }

    private static FileChannel lock(Path directory) throws IOException {
        Path path = directory.resolve(LOCK);
        FileChannel channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            @Nullable FileLock lock = channel.tryLock();
            if (lock != null) {
                byte[] pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
                channel.truncate(0);
                channel.write(java.nio.ByteBuffer.wrap(pid));
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // Held by this same process: reported like any other holder.
        }
        String holder = Files.readString(path, StandardCharsets.US_ASCII).strip();
        channel.close();
        throw new StoreException(directory + ": the store is in use" + (holder.isEmpty() ? "" : " by process " + holder)
                + "; one program at a time: wait for it, or stop it");
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : " (" + e.getMessage() + ")");
    }

    private static void close(@Nullable FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                throw new StoreException("the store's lock cannot be released: " + reason(e), e);
            }
        }
    }

    public Path directory() {
        return directory;
    }

    /** Whether this call made the store. */
    public boolean isFresh() {
        return fresh;
    }

    DatasetGraph dataset() {
        return dataset;
    }

    /** Runs a reader in a transaction. */
    public <T> T read(Supplier<T> reader) {
        return Objects.requireNonNull(Txn.calculateRead(dataset, reader::get));
    }

    /** Runs a writer in a transaction: all of it is stored, or nothing. */
    public void write(Runnable writer) {
        Txn.executeWrite(dataset, writer);
    }

    /** Gives back the space of deleted and replaced graphs. No reader may be open. */
    public void compact() {
        DatabaseMgr.compact(dataset, true);
    }

    @Override
    public void close() {
        dataset.close();
        TDBInternal.expel(dataset);
        close(channel);
    }
}
