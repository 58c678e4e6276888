package org.pprnet.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.pprnet.events.State;
import org.pprnet.local.stack.Deployment;
import org.pprnet.local.stack.ServiceClient;
import org.pprnet.local.stack.Waiting;

/** The four services side by side: what is published, and what the three views make of it. */
public record Views(Deployment deployment) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** For one answer, however little time is left for all of them: no request waits for no time at all. */
    private static final Duration FOR_AN_ANSWER = Duration.ofSeconds(10);

    /**
     * Waits until everything acknowledged is on the log, and all views stand at its last position.
     *
     * @throws Failure naming who is behind after some minutes
     */
    public void awaitLevel() {
        awaitLevel(PATIENCE);
    }

    /**
     * Waits until no service says that it has still something to send or to read. It costs little however much they hold, and
     * the last events may have escaped them: {@link #awaitLevel()} is exact.
     *
     * @throws Failure naming who is behind after some minutes
     */
    public void awaitRead() {
        await(PATIENCE, this::unread);
    }

    /** @throws Failure naming who is behind when the time is over */
    void awaitLevel(Duration patience) {
        Duration each = patience.compareTo(FOR_AN_ANSWER) < 0 ? FOR_AN_ANSWER : patience;
        await(patience, () -> behind(each));
    }

    private static void await(Duration patience, Supplier<List<String>> look) {
        AtomicReference<List<String>> behind = new AtomicReference<>(List.of());
        if (!Waiting.until(patience, () -> {
            behind.set(look.get());
            return behind.get().isEmpty();
        })) {
            throw new Failure(Failure.COULD_NOT_RUN, "not level: " + String.join("; ", behind.get()));
        }
    }

    private List<String> unread() {
        OptionalDouble unsent = deployment.ingest().lag();
        if (unsent.isEmpty()) {
            return List.of("ingest does not answer");
        }
        List<String> unread = new ArrayList<>();
        if (unsent.getAsDouble() > 0) {
            unread.add("ingest has still to send %.0f events".formatted(unsent.getAsDouble()));
        }
        for (ServiceClient view : deployment.views()) {
            view.lag().stream().filter(events -> events > 0)
                    .forEach(events -> unread.add("%s has still to read %.0f events".formatted(view.name(), events)));
        }
        return unread;
    }

    private List<String> behind(Duration patience) {
        List<String> behind = new ArrayList<>(unread());
        if (!behind.isEmpty()) {
            return behind;
        }
        Optional<State> published = deployment.ingest().state(patience);
        if (published.isEmpty()) {
            return List.of("ingest does not answer");
        }
        long last = published.get().position();
        for (ServiceClient view : deployment.views()) {
            Optional<State> state = view.state(patience);
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
            List<State> states = deployment.services().parallelStream().map(Views::deepState).toList();
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
