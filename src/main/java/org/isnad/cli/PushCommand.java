package org.isnad.cli;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.isnad.store.GraphStore;
import org.isnad.store.Pushing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code isnad push --to URL}. */
@Command(
        name = "push",
        mixinStandardHelpOptions = true,
        description =
                "Sends a store, or what changed since the last push, to a SPARQL 1.1 Graph Store endpoint. The environment may give"
                        + " ISNAD_PUSH_TOKEN (bearer), or ISNAD_PUSH_USER and ISNAD_PUSH_PASSWORD (basic).")
final class PushCommand implements Callable<Integer> {
    private static final long EVERY = 100;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "URL",
            description = "the endpoint, such as http://localhost:3030/news/data")
    private String to = "";

    @Option(names = "--all", description = "send every graph, whatever was sent before")
    private boolean all;

    @Mixin
    private StoreOption store = new StoreOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        URI endpoint = endpoint();
        boolean shown = System.console() != null;
        try (GraphStore opened = GraphStore.open(store.path())) {
            Pushing.Report report = new Pushing(opened, endpoint, authorization(System.getenv()))
                    .push(all, (sent, of) -> {
                        if (shown && sent % EVERY == 0) {
                            console.err().print("\r" + sent + " of " + of + " graphs\u001B[K");
                            console.err().flush();
                        }
                    });
            console.out().println(Numbers.row("sent", Numbers.grouped(report.sent()) + " graphs"));
            console.out().println(Numbers.row("unchanged", Numbers.grouped(report.unchanged()) + " graphs"));
            console.out().println(Numbers.row("deleted", Numbers.grouped(report.deleted()) + " graphs"));
        }
        return 0;
    }

    private URI endpoint() {
        if (!to.matches("https?://[\\x21-\\x7E]+")) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "isnad push: --to " + to + ": expected an http or https address");
        }
        try {
            return URI.create(to);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "isnad push: --to " + to + ": " + e.getMessage(), e);
        }
    }

    static Optional<String> authorization(Map<String, String> environment) {
        Optional<String> bearer =
                Optional.ofNullable(environment.get("ISNAD_PUSH_TOKEN")).map(token -> "Bearer " + token);
        return bearer.or(() -> Optional.ofNullable(environment.get("ISNAD_PUSH_USER"))
                .map(user -> "Basic "
                        + Base64.getEncoder()
                                .encodeToString((user + ":" + environment.getOrDefault("ISNAD_PUSH_PASSWORD", ""))
                                        .getBytes(StandardCharsets.UTF_8))));
    }
}
