package org.pprnet.local.stack;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What a stack runs under. Whoever injects faults gives it others than the plain ones. */
public interface Conditions {

    /** As operators run it. */
    Conditions PLAIN = new Conditions() {
    };

    /** Whether a new stack begins with the sample archive. */
    default boolean withSampleArchive() {
        return true;
    }

    /** Whether services are started with what was learnt from an earlier start; an agent in them forbids it. */
    default boolean withStartCaches() {
        return true;
    }

    /** More variables for the process of a service's instance. Asked for each time that it is started. */
    default Map<String, String> environment(String part) {
        return Map.of();
    }

    /** How long a part that died is left so; empty for a while that grows with each death. */
    default Optional<Duration> pauseAfterDeath(String part) {
        return Optional.empty();
    }

    /** Told of a part that died, before it is started again. */
    default void died(String part) {}

    /** Told of a service's instance as soon as it is ready for the first time. */
    default void ready(String part) {}
}
