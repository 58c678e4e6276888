package org.pprnet.benchmarks;

import java.io.PrintStream;
import java.nio.file.Path;
import org.pprnet.events.Json;
import org.pprnet.local.TrialOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every measuring command can be told, and how each tells what came of it. */
final class BenchOptions {

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Decides what is published. Default: ${DEFAULT-VALUE}")
    private long seed;

    @Option(names = "--json", description = "A line of JSON for each figure; what happens meanwhile goes to standard error.")
    private boolean json;

    @Mixin
    private final TrialOptions files = new TrialOptions();

    long seed() {
        return seed;
    }

    /** Where to say how far it is. */
    PrintStream progress() {
        return json ? System.err : System.out;
    }

    /** A new folder for all that the measurement writes. */
    Path makeFolder() {
        return files.makeFolder("bench");
    }

    /** Prints the table, or the lines of JSON, and keeps the report where it was asked for. */
    void tell(Report report) {
        files.keep(report.markdown(), report.json());
        if (json) {
            report.figures().forEach(figure -> System.out.println(Json.text(figure)));
        } else {
            System.out.println(report.markdown());
        }
    }
}
