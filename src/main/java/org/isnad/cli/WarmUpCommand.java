package org.isnad.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.isnad.store.GraphStore;
import org.isnad.store.QueryLibrary;
import org.isnad.store.Querying;
import org.isnad.store.ResultFormat;
import picocli.CommandLine.Command;

/** Touches the classes that a query needs, so that the launcher can archive them for a faster start. */
@Command(name = "warm-up", hidden = true, description = "Used by the launcher to make its class-data archive.")
final class WarmUpCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        try {
            Path folder = Files.createTempDirectory("isnad-warm-up");
            try {
                query(folder.resolve("store"));
            } finally {
                delete(folder);
            }
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary folder cannot be written", e);
        }
    }

    private static void query(Path folder) {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        try (GraphStore store = GraphStore.create(folder)) {
            QueryLibrary.load().queries().forEach(named -> {
                Query query = Querying.parse(named.name(), named.sparql());
                for (ResultFormat format : List.of(ResultFormat.TABLE, ResultFormat.CSV)) {
                    new Querying(store).run(query, Map.of(), execution -> {
                        format.write(execution, query, nowhere);
                        return 0;
                    });
                }
            });
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(folder)) {
            paths = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.deleteIfExists(path);
        }
    }
}
