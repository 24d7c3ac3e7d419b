package org.isnad.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.isnad.server.Explorer;
import org.isnad.server.Settings;
import org.isnad.store.GraphStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code isnad serve}. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description =
                "Opens the explorer and the SPARQL endpoint over a store, on this machine only, until it is stopped.")
final class ServeCommand implements Callable<Integer> {
    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "port on the loopback address, 0 for any free one (default: ${DEFAULT-VALUE})",
            defaultValue = "3030")
    private int port = 3030;

    @Option(
            names = "--cors",
            paramLabel = "ORIGIN",
            description = "whose web pages may read the answers: *, one origin, or none (default: ${DEFAULT-VALUE})",
            defaultValue = "*")
    private String cors = "*";

    @Mixin
    private StoreOption store = new StoreOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        try (GraphStore opened = GraphStore.open(store.path())) {
            Settings settings =
                    Settings.onPort(port).withAllowedOrigin(cors.equals("none") ? Optional.empty() : Optional.of(cors));
            try (Explorer explorer = Explorer.start(opened, settings)) {
                console.out().println(explorer.address());
                console.out().flush();
                console.err().println("isnad: serving " + store.path() + "; stop with Ctrl-C");
                if (!explorer.isPrepared()) {
                    console.err()
                            .println(
                                    "isnad: preparing the views, once for this state of the store; queries are answered meanwhile");
                }
                explorer.join();
            }
        }
        return 0;
    }
}
