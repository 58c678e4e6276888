package org.pprnet.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.pprnet.events.State;
import org.pprnet.local.stack.Ports;
import org.pprnet.local.stack.ServiceClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "verify", mixinStandardHelpOptions = true, description = "Compares what the four services hold: waits until all stand at one position of the log, lets each"
        + " compute the digest of everything in its store, and compares.", exitCodeListHeading = "%nExit status:%n", exitCodeList = {
            "0:all hold the same", "1:they differ", "2:could not be compared: one is behind, or away"})
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private final StackOption stack = new StackOption();

    @Option(names = "--wait", paramLabel = "SECONDS", defaultValue = "60", description = "How long to wait for one that is behind. Default: ${DEFAULT-VALUE}")
    private int seconds;

    private final PrintStream out = System.out;

    @Override
    public Integer call() {
        Ports ports = new Ports(stack.running(Failure.COULD_NOT_RUN).port());
        List<State> states = new Views(ports).deepStates(Duration.ofSeconds(seconds));
        out.printf("%-9s %9s %10s  %s%n", "service", "position", "summaries", "digest");
        states.forEach(state -> out.printf("%-9s %9d %10d  %s%n", state.service(), state.position(), state.summaries(),
                state.digest()));
        boolean parked = sayWhatIsParked(ports);
        List<String> different = states.stream().filter(state -> !state.digest().equals(states.getFirst().digest()))
                .map(State::service).toList();
        if (different.isEmpty()) {
            out.println("All four hold the same at position " + states.getFirst().position());
            return 0;
        }
        out.println("DIFFERENT from ingest: " + String.join(", ", different)
                + (parked ? "; parked records may be why" : ""));
        return Failure.FAILED;
    }

    private boolean sayWhatIsParked(Ports ports) {
        boolean any = false;
        for (ServiceClient service : ports.clients()) {
            long parked = (long) service.parked().orElse(0);
            if (parked > 0) {
                out.printf("%s could not read %d records of the log; they are parked%n", service.name(), parked);
                any = true;
            }
        }
        return any;
    }
}
