package org.isnad.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.FileException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDBException;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.isnad.rdf.Iris;
import org.jspecify.annotations.Nullable;

/**
 * A directory with a TDB2 dataset, a marker that says which version wrote it, and a lock: one process at a time, because TDB2 allows
 * one JVM a dataset and {@code compact()} must have no readers.
 */
public final class GraphStore implements AutoCloseable {
    /** Version of the ontology and layout that this program writes. */
    public static final String VERSION = "2";

    /** Bytes that must be free before a transaction: a transaction's growth and the 8 MB steps of some twenty mapped files. */
    private static final long LEAST_ROOM = 256L << 20;

    private static final String MARKER = "isnad-store.txt";
    private static final String LOCK = "isnad-store.lock";
    private static final String DATA = "tdb2";
    private static final String MARKER_TEXT = "isnad store version ";
    private static final String BASE_TEXT = "base ";
    private static final Set<String> OURS = Set.of(LOCK, DATA, MARKER + ".part");
    private static final Pattern GENERATION = Pattern.compile("Data-\\d{4,}(-tmp)?");

    static {
        // Once, before any thread: hangs were seen when worker threads were the first to touch Jena.
        JenaSystem.init();
    }

    private final Path directory;
    private final DatasetGraph dataset;
    private final FileChannel channel;
    private final boolean fresh;
    private final Iris iris;
    /** Readers and writers share it, compaction has it alone: TDB2's compaction never returns while a reader is open. */
    private final ReadWriteLock inUse = new ReentrantReadWriteLock();

    private GraphStore(Path directory, DatasetGraph dataset, FileChannel channel, boolean fresh, Iris iris) {
        this.directory = directory;
        this.dataset = dataset;
        this.channel = channel;
        this.fresh = fresh;
        this.iris = iris;
    }

    /** Opens a store, or makes one where there is nothing yet; its data IRIs begin as a store that is there says, else as usual. */
    public static GraphStore create(Path directory) {
        return open(directory, Optional.empty(), true);
    }

    /**
     * Opens a store, or makes one.
     *
     * @param iris where its data IRIs begin
     * @throws StoreException if the store that is there has another base
     */
    public static GraphStore create(Path directory, Iris iris) {
        return open(directory, Optional.of(iris), true);
    }

    /**
     * Opens a store that is there.
     *
     * @throws StoreException if there is none, another program has it open, or it is of another version
     */
    public static GraphStore open(Path directory) {
        return open(directory, Optional.empty(), false);
    }

    private static GraphStore open(Path directory, Optional<Iris> wanted, boolean create) {
        boolean fresh = !Files.exists(directory.resolve(MARKER));
        if (fresh) {
            checkFresh(directory, create);
        }
        Iris iris = fresh ? wanted.orElseGet(Iris::new) : marked(directory);
        if (wanted.isPresent() && !wanted.get().equals(iris)) {
            throw new StoreException(directory + ": found a store whose IRIs begin with " + iris.base() + ", not "
                    + wanted.get().base() + "; build with --base " + iris.base() + " or into another --store");
        }
        @Nullable FileChannel channel = null;
        try {
            Files.createDirectories(directory);
            channel = lock(directory);
            Path data = directory.resolve(DATA);
            Files.createDirectories(data);
            if (fresh) {
                mark(directory, iris);
            }
            DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(data));
            QC.setFactory(dataset.getContext(), Optionals::new);
            return new GraphStore(directory, dataset, channel, fresh, iris);
        } catch (IOException e) {
            close(channel);
            throw new StoreException(
                    directory + ": the store cannot be opened: " + reason(e) + "; is the folder writable?", e);
        } catch (TDBException | DBOpEnvException e) {
            close(channel);
            throw new StoreException(directory + ": the store's files are damaged: " + e.getMessage(), e);
        }
    }

    /** Written to a file of its own and moved, so that a stop leaves the whole marker or none. */
    private static void mark(Path directory, Iris iris) throws IOException {
        Path part = directory.resolve(MARKER + ".part");
        Files.writeString(part, MARKER_TEXT + VERSION + "\n" + BASE_TEXT + iris.base() + "\n", StandardCharsets.UTF_8);
        Files.move(part, directory.resolve(MARKER), StandardCopyOption.ATOMIC_MOVE);
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
                if (list.anyMatch(p -> !OURS.contains(p.getFileName().toString()))) {
                    throw new StoreException(
                            directory
                                    + ": found a folder with other files in it, expected a store or an empty folder; choose another --store");
                }
            } catch (IOException e) {
                throw new StoreException(directory + ": cannot be listed: " + reason(e), e);
            }
        }
    }

    /** What the marker of a store says of its IRIs, once it says that this program can read it. */
    private static Iris marked(Path directory) {
        try {
            List<String> marker = Files.readAllLines(directory.resolve(MARKER), StandardCharsets.UTF_8);
            String first = marker.isEmpty() ? "" : marker.get(0).strip();
            if (!first.equals(MARKER_TEXT + VERSION)) {
                throw new StoreException(directory + ": found «" + first + "», expected «" + MARKER_TEXT + VERSION
                        + "»; export it with the program that wrote it, or build it again into another --store");
            }
            return marker.stream()
                    .filter(l -> l.startsWith(BASE_TEXT))
                    .findFirst()
                    .map(l -> new Iris(l.substring(BASE_TEXT.length()).strip()))
                    .orElseGet(Iris::new);
        } catch (CharacterCodingException e) {
            throw new StoreException(
                    directory + ": " + MARKER + " is damaged, expected «" + MARKER_TEXT + VERSION + "»", e);
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

    /** The quads themselves, for readers inside {@link #read} and for the SPARQL service. */
    public DatasetGraph dataset() {
        return dataset;
    }

    /** How this store's IRIs are minted. */
    public Iris iris() {
        return iris;
    }

    /** Whether there is a graph of this name. */
    public boolean holds(String graph) {
        return read(() -> dataset.contains(NodeFactory.createURI(graph), Node.ANY, Node.ANY, Node.ANY));
    }

    /** Runs a reader in a transaction. */
    public <T> T read(Supplier<T> reader) {
        inUse.readLock().lock();
        try {
            return Objects.requireNonNull(Txn.calculateRead(dataset, reader::get));
        } finally {
            inUse.readLock().unlock();
        }
    }

    /**
     * Runs a writer in a transaction: all of it is stored, or nothing.
     *
     * @throws StoreException if the disk is full; what was committed before stays
     */
    public void write(Runnable writer) {
        checkRoom();
        inUse.readLock().lock();
        try {
            Txn.executeWrite(dataset, writer);
        } catch (RuntimeIOException | FileException | TDBException | InternalError e) {
            // A mapped file that cannot grow is an InternalError of the Java machine, not an IOException.
            throw new StoreException(
                    directory + ": cannot be written: "
                            + Optional.ofNullable(e.getMessage()).orElse("no reason given")
                            + "; is the disk full? What was written before is kept: run the same command again to go on",
                    e);
        } finally {
            inUse.readLock().unlock();
        }
    }

    /** Stops before the disk is full: TDB2's files are mapped, and a mapped file that cannot grow stops the whole program. */
    void checkRoom() {
        long free = directory.toFile().getUsableSpace();
        if (free < LEAST_ROOM) {
            throw new StoreException(directory + ": found " + (free >> 20) + " MB free on this disk, expected at least "
                    + (LEAST_ROOM >> 20)
                    + " MB; what was written before is kept: make room and run the same command again to go on");
        }
    }

    /** Gives back the space of deleted and replaced graphs. Waits for readers and writers, and lets none in until it is done. */
    public void compact() {
        inUse.writeLock().lock();
        try {
            removeLeftovers();
            DatabaseMgr.compact(dataset, true);
        } catch (IOException e) {
            throw new StoreException(directory + ": cannot be compacted: " + reason(e), e);
        } finally {
            inUse.writeLock().unlock();
        }
    }

    /** Generations that a stopped compaction left: all but the newest whole one, which is the one in use. */
    private void removeLeftovers() throws IOException {
        Path data = directory.resolve(DATA);
        List<Path> generations;
        try (Stream<Path> list = Files.list(data)) {
            generations = list.filter(
                            p -> GENERATION.matcher(p.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
        Path current =
                Path.of(TDBInternal.getDatasetGraphTDB(dataset).getLocation().getDirectoryPath());
        for (Path generation : generations) {
            if (!Files.isSameFile(generation, current)) {
                delete(generation);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }

    /** Bytes that the store takes on disk. */
    public long bytes() {
        try (Stream<Path> walk = Files.walk(directory)) {
            return walk.filter(Files::isRegularFile)
                    .mapToLong(p -> p.toFile().length())
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            throw new StoreException(directory + ": cannot be listed", e);
        }
    }

    @Override
    public void close() {
        dataset.close();
        TDBInternal.expel(dataset);
        close(channel);
    }
}
