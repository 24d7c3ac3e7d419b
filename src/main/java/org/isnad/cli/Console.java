package org.isnad.cli;

import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Where a command prints: data to {@code out}, messages to {@code err}. */
record Console(PrintWriter out, PrintWriter err) {
    static Console of(@Nullable CommandSpec spec) {
        CommandSpec present = Objects.requireNonNull(spec);
        return new Console(present.commandLine().getOut(), present.commandLine().getErr());
    }
}
