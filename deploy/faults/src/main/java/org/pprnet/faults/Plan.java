package org.pprnet.faults;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import org.pprnet.faults.agent.Plant;

/**
 * What a trial is to be.
 *
 * @param length how long faults are injected
 * @param seed decides which, where and in which order
 * @param plant a bug in the services
 * @param upgrade whether services are replaced instead, and views made anew, which takes the time that it takes
 */
record Plan(Duration length, long seed, Optional<Plant> plant, boolean upgrade) {

    private static final Duration BRIEF = Duration.ofMinutes(3);

    Plan {
        requireNonNull(length, "length is null");
        requireNonNull(plant, "plant is null");
    }

    /** Whether there is little time for much to happen in. */
    boolean isBrief() {
        return length.compareTo(BRIEF) < 0;
    }

    @Override
    public String toString() {
        return "seed %d, %s%s".formatted(seed,
                upgrade ? "an upgrade" : "%.1f minutes".formatted(length.toMillis() / 60_000.0),
                plant.map(bug -> ", planted: " + bug.label()).orElse(""));
    }
}
