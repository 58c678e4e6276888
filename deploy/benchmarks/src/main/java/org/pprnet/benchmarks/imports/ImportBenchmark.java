package org.pprnet.benchmarks.imports;

import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pprnet.benchmarks.Figure;
import org.pprnet.benchmarks.load.Spread;
import org.pprnet.benchmarks.stack.BenchStack;
import org.pprnet.benchmarks.summaries.SummaryGenerator;
import org.pprnet.events.Json;
import org.pprnet.local.Failure;
import org.pprnet.local.archive.ImportResult;

/** Imports summaries as lines of JSON, other ones each time, while the views read what was imported. */
public final class ImportBenchmark {

    private static final double TARGET = 3_000;
    private static final int UNMEASURED_ROUNDS = 1;

    private final BenchStack stack;
    private final long firstSeed;
    private final PrintStream progress;
    private final Outcome outcome = new Outcome(new Spread(), new Spread());

    /**
     * What came of it.
     *
     * @param completed summaries per second, until the import said that it was completed
     * @param level summaries per second, until all views showed all of them
     */
    public record Outcome(Spread completed, Spread level) {

        /** How fast an import is. */
        public Figure figure() {
            return Figure.atLeast(TARGET, "import-rate", completed.median(), "summaries/s");
        }
    }

    /** @param firstSeed of what is imported; the next round has the next. Nothing on the stack is of such a seed */
    public ImportBenchmark(BenchStack stack, long firstSeed, PrintStream progress) {
        this.stack = stack;
        this.firstSeed = firstSeed;
        this.progress = progress;
    }

    /**
     * Measures.
     *
     * @param summaries in each import
     * @throws Failure if one is not taken
     */
    public Outcome measure(int rounds, int summaries) {
        for (int round = 1 - UNMEASURED_ROUNDS; round <= rounds; round++) {
            byte[] lines = lines(firstSeed + round - 1 + UNMEASURED_ROUNDS, summaries);
            long begun = System.nanoTime();
            take(lines, summaries);
            double completed = rateSince(begun, summaries);
            stack.awaitLevel();
            double level = rateSince(begun, summaries);
            if (round > 0) {
                outcome.completed.add(completed);
                outcome.level.add(level);
            }
            progress.printf(round > 0 ? "round %d of %d%n" : "unmeasured round%n", round, rounds);
        }
        return outcome;
    }

    private void take(byte[] lines, int summaries) {
        ImportResult result = stack.ingest().importAll("application/x-ndjson", BodyPublishers.ofByteArray(lines));
        if (result.accepted() != summaries) {
            throw new Failure(Failure.FAILED, "of %d summaries %d were accepted: %s".formatted(summaries,
                    result.accepted(), result));
        }
    }

    private static byte[] lines(long seed, int summaries) {
        return Stream.generate(new SummaryGenerator(seed)::next).limit(summaries).map(Json::text)
                .collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8);
    }

    private static double rateSince(long begun, int summaries) {
        return summaries / ((System.nanoTime() - begun) / 1e9);
    }
}
