package org.pprnet.feed.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.pprnet.events.Flag;
import org.pprnet.events.Summary;

/** The last thing that happened to one summary in one feed. */
public sealed interface Change {

    /** The summary's id. */
    UUID id();

    /** When the event that changed it was logged. */
    Instant at();

    /**
     * The summary stands in the feed, as it is now and with the flags now in force on the article it cites.
     *
     * @param contentHash of all that the entry says, flags included; see {@link org.pprnet.events.Digest}
     */
    record Listed(Summary summary, List<Flag> flags, String contentHash, Instant at) implements Change {
        public Listed {
            requireNonNull(summary, "summary is null");
            flags = List.copyOf(flags);
            requireNonNull(contentHash, "contentHash is null");
            requireNonNull(at, "at is null");
        }

        @Override
        public UUID id() {
            return summary.id();
        }
    }

    /** The summary was in the feed and is no longer. */
    sealed interface Gone extends Change {}

    /**
     * The summary was withdrawn.
     *
     * @param version of the summary, which the withdrawal raised
     * @param contentHash of the withdrawal; see {@link org.pprnet.events.Digest}
     */
    record Withdrawn(UUID id, int version, String reason, String contentHash, Instant at) implements Gone {
        public Withdrawn {
            requireNonNull(id, "id is null");
            requireNonNull(reason, "reason is null");
            requireNonNull(contentHash, "contentHash is null");
            requireNonNull(at, "at is null");
        }
    }

    /** The summary is no longer filed here. What became of it afterwards is not known in this feed. */
    record Left(UUID id, Instant at) implements Gone {
        public Left {
            requireNonNull(id, "id is null");
            requireNonNull(at, "at is null");
        }
    }
}
