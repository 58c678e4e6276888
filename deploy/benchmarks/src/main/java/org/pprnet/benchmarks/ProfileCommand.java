package org.pprnet.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pprnet.backing.Backing;
import org.pprnet.benchmarks.profile.ProfileBenchmark;
import org.pprnet.benchmarks.profile.Subject;
import org.pprnet.benchmarks.stack.BenchStack;
import org.pprnet.local.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pprnet bench profile}. */
@Command(name = "profile", mixinStandardHelpOptions = true, sortOptions = false, description = "Records services under load, and rebuilds, by Java's flight recorder, and says what processor time and memory"
        + " are spent on.", exitCodeListHeading = "%nExit status:%n", exitCodeList = {"0:recorded",
            "1:a service or a rebuild failed, or a part of the stack died", "2:could not run"})
final class ProfileCommand implements Callable<Integer> {

    private static final int FEW = 4;

    @Parameters(paramLabel = "WHAT", description = "Which of ${COMPLETION-CANDIDATES}. Default: all of them")
    private Set<Subject> subjects = EnumSet.allOf(Subject.class);

    @Option(names = "--summaries", paramLabel = "N", defaultValue = "2000", description = "How many are published before. Default: ${DEFAULT-VALUE}")
    private int summaries;

    @Option(names = "--seconds", paramLabel = "T", defaultValue = "15", description = "How long each service is under load before it is recorded, and again while it is. Default: ${DEFAULT-VALUE}")
    private int seconds;

    @Option(names = "--quick", description = "Only " + FEW + " seconds.")
    private boolean quick;

    @Option(names = "--keep", paramLabel = "DIR", description = "Leaves the recordings in this folder.")
    private @Nullable Path kept;

    @Mixin
    private final BenchOptions options = new BenchOptions();

    @Override
    public Integer call() throws Exception {
        if (summaries < 1 || seconds < 1) {
            throw new Failure(Failure.COULD_NOT_RUN, "--summaries and --seconds must be 1 or more");
        }
        options.measure(summaries, 1, this::profile);
        return 0;
    }

    private Told profile(BenchStack stack, PrintStream progress) throws IOException, InterruptedException {
        Path recordings = kept == null ? Backing.temporaryFolder("recordings") : kept;
        int time = quick ? FEW : seconds;
        return new ProfileReport(LocalDate.now(Clock.systemUTC()), Machine.here(),
                "%,d summaries (seed %d), services %d s under load before and %d s while they are recorded".formatted(
                        summaries, options.seed(), time, time),
                new ProfileBenchmark(stack, options.seed(), recordings, progress).measure(subjects,
                        Duration.ofSeconds(time)));
    }
}
