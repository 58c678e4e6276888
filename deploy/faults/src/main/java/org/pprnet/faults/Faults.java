package org.pprnet.faults;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Json;
import org.pprnet.faults.agent.Plant;
import org.pprnet.faults.check.Promise;
import org.pprnet.local.CouldNotRun;
import org.pprnet.local.Home;
import org.pprnet.local.TrialOptions;
import org.pprnet.local.stack.FreePorts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The tool behind {@code ./deploy/pprnet faults}. */
@Command(name = "pprnet faults", mixinStandardHelpOptions = true, sortOptions = false, description = "Starts a stack of its own, two instances of each service, lets authors and readers at it, and injects"
        + " faults: kills of every process at random and at named steps, hung processes, a broker that is away, a log that"
        + " loses its end, an index that is wiped, clocks that are wrong. Then it decides from the log, the stores, the views"
        + " and what clients saw whether each promise held.", exitCodeListHeading = "%nExit status:%n", exitCodeList = {
            "0:all promises held", "1:one was broken; its name is on standard output", "2:could not run"})
public final class Faults implements Callable<Integer> {

    @Option(names = "--minutes", paramLabel = "M", defaultValue = "5", description = "How long faults are injected; a fraction is fine. Default: ${DEFAULT-VALUE}")
    private double minutes;

    @Option(names = "--seed", paramLabel = "S", description = "Decides which faults, where and in which order. Default: another one each time; the report names it.")
    private @Nullable Long seed;

    @Option(names = "--plant", paramLabel = "BUG", converter = PlantConverter.class, description = "Puts a bug into the services, to see that it is caught: early-position, no-dedup, unlocked-relay, lost-event,"
            + " early-receipt, forgotten-key.")
    private @Nullable Plant plant;

    @Option(names = "--upgrade", description = "Injects no fault. Replaces every instance of every service, one after the other, and makes every view anew, while"
            + " authors and readers go on at the gateway: every request must be answered at the first try.")
    private boolean upgrade;

    @Option(names = "--json", description = "The report as JSON, on one line; what happens meanwhile goes to standard error.")
    private boolean json;

    @Mixin
    private final TrialOptions files = new TrialOptions();

    static final class PlantConverter implements CommandLine.ITypeConverter<Plant> {
        @Override
        public Plant convert(String label) {
            return Plant.labelled(label);
        }
    }

    /** Runs it and ends with its exit status. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Faults()).setExecutionExceptionHandler(new CouldNotRun()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        long chosen = seed == null ? ThreadLocalRandom.current().nextLong(1_000_000) : seed;
        PrintStream progress = json ? System.err : System.out;
        Plan plan = new Plan(Duration.ofMillis(Math.round(minutes * 60_000)), chosen, Optional.ofNullable(plant),
                upgrade);
        progress.println(plan);
        Verdict verdict = new Trial(Home.fromProperties(), files.makeFolder("faults"), plan, progress)
                .run(FreePorts.inARow(9));
        tell(verdict);
        return verdict.allHeld() ? 0 : 1;
    }

    private void tell(Verdict verdict) {
        String report = new Report(verdict).markdown();
        files.keep(report);
        if (json) {
            System.out.println(Json.text(verdict.figures()));
            return;
        }
        System.out.println(report);
        Map<Promise, List<String>> broken = verdict.broken();
        broken.forEach(
                (promise, how) -> System.out.printf("BROKEN %s: %d times, first: %s%n", promise.label(), how.size(),
                        how.getFirst()));
        System.out.println(switch (broken.size()) {
            case 0 -> "All promises held.";
            case 1 -> "1 promise was broken.";
            default -> broken.size() + " promises were broken.";
        });
    }
}
