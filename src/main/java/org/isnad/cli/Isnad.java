package org.isnad.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

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
            TrainCommand.class,
            ReportCommand.class,
            ServeCommand.class,
            GenerateCompletion.class,
            WarmUpCommand.class
        })
public final class Isnad {
    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "say the causes of an error; twice: where in the program too")
    private boolean[] verbose = {};

    /** How often -v was given. */
    int verbosity() {
        return verbose.length;
    }

    /** Runs a command; the process ends with its exit code. */
    public static void main(String... args) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(out, err, args);
        out.flush();
        System.exit(code);
    }

    static int run(PrintWriter out, PrintWriter err, String... args) {
        Isnad isnad = new Isnad();
        return new CommandLine(isnad)
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(new Errors(isnad))
                .execute(args);
    }
}
