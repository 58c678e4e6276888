package org.pprnet.benchmarks;

import org.pprnet.local.Failure;
import picocli.CommandLine.Option;

/** What a command can be told that asks a service and a bare server as fast as they answer. */
final class LoadOptions {

    private static final int FEW = 5_000;
    /** The processor time of so many is a few of the hundredths of a second that the system counts in; of fewer it may be none. */
    private static final int LEAST_REQUESTS = 1_000;

    @Option(names = "--summaries", paramLabel = "N", defaultValue = "250", description = "How many there are. Default: ${DEFAULT-VALUE}")
    private int summaries;

    @Option(names = "--rounds", paramLabel = "R", defaultValue = "7", description = "How often all requests are measured, both ways in turn. Default: ${DEFAULT-VALUE}")
    private int rounds;

    @Option(names = "--requests", paramLabel = "Q", defaultValue = "40000", description = "How many of each kind in a round, to each of the two. Default: ${DEFAULT-VALUE}")
    private int requests;

    @Option(names = "--quick", description = "Only " + FEW + " requests of each kind.")
    private boolean quick;

    @Option(names = "--connections", paramLabel = "C", defaultValue = "32", description = "How many ask at once. Default: ${DEFAULT-VALUE}")
    private int connections;

    /** @throws Failure could not run, where one of them is nothing, or there are too few requests to tell what one costs */
    void validate() {
        if (summaries < 1 || rounds < 1 || connections < 1) {
            throw new Failure(Failure.COULD_NOT_RUN, "--summaries, --rounds and --connections must be 1 or more");
        }
        if (requests() < LEAST_REQUESTS) {
            throw new Failure(Failure.COULD_NOT_RUN, "--requests must be %,d or more".formatted(LEAST_REQUESTS));
        }
    }

    int summaries() {
        return summaries;
    }

    int rounds() {
        return rounds;
    }

    int requests() {
        return quick ? FEW : requests;
    }

    int connections() {
        return connections;
    }
}
