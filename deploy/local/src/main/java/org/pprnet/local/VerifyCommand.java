package org.pprnet.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pprnet.events.State;
import org.pprnet.local.feeds.FeedsProof;
import org.pprnet.local.stack.Deployment;
import org.pprnet.local.stack.ServiceClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "verify", mixinStandardHelpOptions = true, description = "Compares what the four services hold: waits until all stand at one position of the log, lets each"
        + " compute the digest of everything in its store, and compares.", exitCodeListHeading = "%nExit status:%n", exitCodeList = {
            "0:all hold the same, and with --feeds the feeds tell it", "1:they differ",
            "2:could not be compared: one is behind, or away"})
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private final StackOption stack = new StackOption();

    @Option(names = "--wait", paramLabel = "SECONDS", defaultValue = "60", description = "How long to wait for one that is behind, and with --feeds for a time in which nothing is published. Default: ${DEFAULT-VALUE}")
    private int seconds;

    @Option(names = "--feeds", description = "Also follow the feed of everything and its archive down to the beginning, as an aggregator does, and compare what they alone tell: with the summaries in every service by their digest, and with the catalog word for word.")
    private boolean feeds;

    private final PrintStream out = System.out;

    @Override
    public Integer call() {
        Deployment deployment = stack.deployment(Failure.COULD_NOT_RUN);
        Found found = found(deployment);
        boolean same = sayWhatIsHeld(deployment, found.states());
        boolean told = found.proof().map(proof -> new FeedsReport(out).say(proof)).orElse(true);
        return same && told ? 0 : Failure.FAILED;
    }

    /** What services hold and feeds tell, at one position; the latter only where it was asked for. */
    private record Found(List<State> states, Optional<FeedsProof> proof) {}

    /** What is published while feeds are read makes everything be read again, as long as there is time. */
    private Found found(Deployment deployment) {
        Views views = new Views(deployment);
        long deadline = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        do {
            List<State> states = views.deepStates(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
            Optional<FeedsProof> proof = feeds
                    ? FeedsProof.of(deployment.gateway(), states, new HowFar("feeds", out)::say)
                    : Optional.empty();
            if (!feeds || proof.isPresent()) {
                return new Found(states, proof);
            }
        } while (System.nanoTime() < deadline);
        throw new Failure(Failure.COULD_NOT_RUN, "something was published whenever the feeds were read");
    }

    private boolean sayWhatIsHeld(Deployment deployment, List<State> states) {
        out.printf("%-9s %9s %10s  %s%n", "service", "position", "summaries", "digest");
        states.forEach(state -> out.printf("%-9s %9d %10d  %s%n", state.service(), state.position(), state.summaries(),
                state.digest()));
        boolean parked = sayWhatIsParked(deployment);
        List<String> different = states.stream().filter(state -> !state.digest().equals(states.getFirst().digest()))
                .map(State::service).toList();
        if (different.isEmpty()) {
            out.println("All four hold the same at position " + states.getFirst().position());
            return true;
        }
        out.println("DIFFERENT from ingest: " + String.join(", ", different)
                + (parked ? "; parked records may be why" : ""));
        return false;
    }

    private boolean sayWhatIsParked(Deployment deployment) {
        boolean any = false;
        for (ServiceClient service : deployment.services()) {
            long parked = (long) service.parked().orElse(0);
            if (parked > 0) {
                out.printf("%s could not read %d records of the log; they are parked%n", service.name(), parked);
                any = true;
            }
        }
        return any;
    }
}
