package org.pprnet.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.pprnet.benchmarks.stack.BenchStack;
import org.pprnet.benchmarks.stack.Filling;
import org.pprnet.benchmarks.stack.Room;
import org.pprnet.benchmarks.summaries.SummaryGenerator;
import org.pprnet.events.Json;
import org.pprnet.local.Failure;
import org.pprnet.local.Home;
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

    /** What is measured on a stack. */
    interface Measurement {

        Told of(BenchStack stack, PrintStream progress) throws IOException, InterruptedException, SQLException;
    }

    /**
     * Measures on a stack of its own, and tells what came of it.
     *
     * @param summaries how many are published before
     * @param instances of each service
     */
    void measure(int summaries, int instances, Measurement measurement)
            throws IOException, InterruptedException, SQLException {
        PrintStream progress = progress();
        Path data = makeFolder();
        try (PrintStream launcher = new PrintStream(data.resolve("launcher.log").toFile());
                BenchStack stack = new BenchStack(Home.fromProperties(), data, launcher, instances)) {
            progress.println("starting a stack in " + data);
            stack.start();
            stack.fill(new Filling(stack.ingest(), new SummaryGenerator(seed)), summaries, progress);
            tell(measurement.of(stack, progress));
        }
    }

    /** A new folder for all that the measurement writes. */
    Path makeFolder() {
        return files.makeFolder("bench");
    }

    /**
     * The same on a disk that takes what will be written: better known now than after two hours.
     *
     * @param summaries how many each stack will have
     * @throws Failure could not run, if there is not enough room
     */
    Path makeRoomyFolder(int... summaries) throws IOException {
        Path data = makeFolder();
        try {
            Room.require(data, summaries);
        } catch (Failure tooSmall) {
            Files.delete(data);
            throw tooSmall;
        }
        return data;
    }

    /** Prints the page, or the lines of JSON, and keeps the report where it was asked for. */
    void tell(Told told) {
        if (json) {
            told.lines().forEach(line -> System.out.println(Json.text(line)));
        } else {
            System.out.println(told.markdown());
        }
        // Whatever becomes of the files, what was measured is told.
        files.keep(told.markdown(), told.json());
    }
}
