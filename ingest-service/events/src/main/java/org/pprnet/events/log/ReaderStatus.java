package org.pprnet.events.log;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What a reader of the log knows of itself.
 *
 * @param active whether this instance is the one that applies; another one of the same service does so otherwise
 * @param position the sequence of the last event that the store has
 * @param lag how many records of the log are still to be read; empty while the log does not answer
 * @param waitingSince since when the oldest record that the store lacks has stood on the log; empty if none is known to be
 *     lacking
 * @param missing the sequence that the log should hold next and does not: reading goes on, applying waits for it
 * @param duplicates how many records were dropped because the store already had them
 * @param parked how many records of the log this service could not read
 * @param rebuildFor event types that were skipped by an older build and are known to this one: only a rebuild from the
 *     log brings them in
 * @param problem why the reader does not get on, where it does not
 */
public record ReaderStatus(
        boolean active,
        long position,
        OptionalLong lag,
        Optional<Instant> waitingSince,
        OptionalLong missing,
        long duplicates,
        int parked,
        Set<String> rebuildFor,
        Optional<String> problem) {

    static final ReaderStatus UNKNOWN = new ReaderStatus(false, 0, OptionalLong.empty(), Optional.empty(),
            OptionalLong.empty(), 0, 0, Set.of(), Optional.of("has not read the log yet"));

    /** The same, at a moment when something does not answer. */
    ReaderStatus stumbling(String why) {
        return new ReaderStatus(active, position, OptionalLong.empty(), waitingSince, missing, duplicates, parked,
                rebuildFor, Optional.of(why));
    }

    /** How long the oldest record that the store lacks has stood on the log; empty if it is not known whether any does. */
    public Optional<Duration> behind(Instant now) {
        return waitingSince.map(since -> since.isBefore(now) ? Duration.between(since, now) : Duration.ZERO)
                .or(() -> lag.isPresent() ? Optional.of(Duration.ZERO) : Optional.empty());
    }

    /** Whether readers of the store see everything that is on the log. */
    public boolean caughtUp() {
        return lag.orElse(Long.MAX_VALUE) == 0 && missing.isEmpty() && rebuildFor.isEmpty() && problem.isEmpty();
    }
}
