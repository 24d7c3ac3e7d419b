package org.isnad.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code isnad}: parses, calls, prints; exit 0 fine, 1 data failed a check, 2 usage, 3 input or output. */
@Command(
        name = "isnad",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Reads Arabic news into a graph of who did what to whom, and who says so.",
        subcommands = {
            BuildCommand.class,
            QueryCommand.class,
            CheckCommand.class,
            ExplainCommand.class,
            ExportCommand.class,
            StatsCommand.class,
            CompactCommand.class,
            RemoveCommand.class,
            PushCommand.class,
            EvaluateCommand.class,
            ReportCommand.class,
            ServeCommand.class,
            WarmUpCommand.class
        })
public final class Isnad {
    /** Runs a command; the process ends with its exit code. */
    public static void main(String... args) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(out, err, args);
        out.flush();
        System.exit(code);
    }

    static int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new Isnad())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(new Errors())
                .execute(args);
    }
}
