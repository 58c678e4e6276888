package org.pprnet.local;

import java.io.UncheckedIOException;
import org.pprnet.backing.ServerFailed;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** The tool behind {@code ./deploy/pprnet}. */
@Command(name = "pprnet", mixinStandardHelpOptions = true, version = "pprnet 1.0.0-SNAPSHOT", description = "Runs the PPRNet digest on this machine: Kafka, PostgreSQL, Elasticsearch, four services, one gateway.", synopsisSubcommandLabel = "COMMAND", subcommands = {
    UpCommand.class, DownCommand.class, StatusCommand.class,
    TokenCommand.class, SignInCommand.class, VerifyCommand.class, RebuildCommand.class, ParkedCommand.class,
    BackupCommand.class,
    RestoreCommand.class, RestartCommand.class, LaunchCommand.class}, footer = {
        "",
        "Also: pprnet test [MAVEN ARGUMENTS]   builds everything and runs all tests",
        "      pprnet faults [OPTIONS]         injects faults into a stack of its own, and checks every promise",
        "      pprnet bench NAME [OPTIONS]     measures a stack of its own beside a reference in the same run",
        "'pprnet COMMAND --help' explains a command."})
public final class Pprnet {

    private Pprnet() {}

    /** Runs a command and ends with its exit status. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Pprnet()).setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Pprnet::report);
    }

    private static int report(Exception problem, CommandLine command, ParseResult parsed) {
        return switch (problem) {
            case Failure failure -> report(command, failure);
            case ServerFailed failed ->
                report(command, new Failure(Failure.COULD_NOT_RUN, failed.summary(), failed.lastLines()));
            case UncheckedIOException failed -> report(command,
                    new Failure(Failure.COULD_NOT_RUN, failed.getMessage() + ": " + failed.getCause().getMessage()));
            default -> {
                problem.printStackTrace(command.getErr());
                yield Failure.COULD_NOT_RUN;
            }
        };
    }

    /** Tells it as every command does: its line, and the lines below it. */
    static int report(CommandLine command, Failure failure) {
        command.getErr().println("pprnet: " + failure.getMessage());
        failure.below().forEach(line -> command.getErr().println("  | " + line));
        command.getErr().flush();
        return failure.exitStatus();
    }
}
