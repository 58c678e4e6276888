package org.pprnet.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.pprnet.events.State;
import org.pprnet.local.stack.Ports;
import org.pprnet.local.stack.ServiceClient;
import org.pprnet.local.stack.Waiting;

/** The four services side by side: what is published, and what the three views make of it. */
public record Views(Ports ports) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /**
     * Waits until everything acknowledged is on the log, and all views stand at its last position.
     *
     * @throws Failure naming who is behind after some minutes
     */
    public void awaitLevel() {
        awaitLevel(PATIENCE);
    }

    /** @throws Failure naming who is behind when the time is over */
    void awaitLevel(Duration patience) {
        AtomicReference<List<String>> behind = new AtomicReference<>(List.of());
        if (!Waiting.until(patience, () -> {
            behind.set(behind());
            return behind.get().isEmpty();
        })) {
            throw new Failure(Failure.COULD_NOT_RUN, "not level: " + String.join("; ", behind.get()));
        }
    }

    private List<String> behind() {
        ServiceClient ingest = ports.clients().getFirst();
        double unsent = ingest.lag().orElse(Double.NaN);
        Optional<State> published = ingest.state();
        if (published.isEmpty() || Double.isNaN(unsent)) {
            return List.of("ingest does not answer");
        }
        List<String> behind = new ArrayList<>();
        if (unsent > 0) {
            behind.add("ingest has still to send %.0f events".formatted(unsent));
        }
        long last = published.get().position();
        for (ServiceClient view : ports.clients().subList(1, Ports.SERVICES.size())) {
            Optional<State> state = view.state();
            if (state.isEmpty()) {
                behind.add(view.name() + " does not answer");
            } else if (state.get().position() != last) {
                behind.add("%s stands at %d, ingest at %d".formatted(view.name(), state.get().position(), last));
            }
        }
        return behind;
    }

    /**
     * What each holds, computed anew, all at one position.
     *
     * @throws Failure if they do not stand at one position within that time
     */
    public List<State> deepStates(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            awaitLevel(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
            List<State> states = ports.clients().parallelStream().map(Views::deepState).toList();
            if (states.stream().map(State::position).distinct().count() == 1) {
                return states;
            }
            if (System.nanoTime() > deadline) {
                throw new Failure(Failure.COULD_NOT_RUN, "not level: " + states.stream()
                        .map(state -> state.service() + " at " + state.position()).collect(Collectors.joining(", ")));
            }
        }
    }

    private static State deepState(ServiceClient service) {
        return service.deepState().orElseThrow(
                () -> new Failure(Failure.COULD_NOT_RUN, service.name() + " does not say what it holds"));
    }
}
