package org.pprnet.events.log;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Since when the oldest record that the store lacks has stood on the log, as far as its reader knows. */
final class Backlog {

    private @Nullable Instant since;

    /** The store has everything. */
    void clear() {
        since = null;
    }

    /** The store lacks a record that came then; one that is known to be older still counts. */
    void begin(Instant then) {
        if (since == null || then.isBefore(since)) {
            since = then;
        }
    }

    /** The store has everything up to a record that came then, and lacks what came after it. */
    void moveOn(Instant then) {
        since = then;
    }

    /** Empty if nothing is known to be lacking. */
    Optional<Instant> since() {
        return Optional.ofNullable(since);
    }
}
