package org.pprnet.benchmarks;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The tool behind {@code ./deploy/pprnet bench}. */
@Command(name = "pprnet bench", mixinStandardHelpOptions = true, subcommands = RebuildCommand.class, description = "Measures the product on an empty stack of its own, each figure beside a reference in the same run.")
public final class Bench {

    private Bench() {}

    /** Runs it and ends with its exit status. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).setExecutionExceptionHandler((problem, command, _) -> {
            command.getErr().println("pprnet: could not run: " + problem);
            problem.printStackTrace(command.getErr());
            return 2;
        }).execute(arguments));
    }
}
