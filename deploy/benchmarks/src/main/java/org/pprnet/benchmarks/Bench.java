package org.pprnet.benchmarks;

import org.pprnet.local.CouldNotRun;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The tool behind {@code ./deploy/pprnet bench}. */
@Command(name = "pprnet bench", mixinStandardHelpOptions = true, subcommands = {
    AllCommand.class,
    FeedsCommand.class, PagesCommand.class, SearchCommand.class,
    PublishCommand.class, ImportCommand.class, RebuildCommand.class,
    GrowthCommand.class, StartupCommand.class, MemoryCommand.class,
    InstancesCommand.class, RelevanceCommand.class, FunctionsCommand.class, ProfileCommand.class
}, description = "Measures the product on an empty stack of its own, each figure beside a reference in the same run.")
public final class Bench {

    private Bench() {}

    /** Runs it and ends with its exit status. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new CouldNotRun()).execute(arguments));
    }
}
