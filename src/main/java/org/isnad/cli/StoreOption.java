package org.isnad.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the store is. */
final class StoreOption {
    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = "folder of the store (default: ${DEFAULT-VALUE})",
            defaultValue = "isnad-db")
    private Path store = Path.of("isnad-db");

    Path path() {
        return store;
    }
}
