package org.pprnet.feed.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Flag;
import org.pprnet.events.Summary;

/**
 * One record as a harvester sees it.
 *
 * @param content what it says; absent where it is deleted, and where only headers were asked for
 */
public record Harvested(Header header, @Nullable Content content) {

    public Harvested {
        requireNonNull(header, "header is null");
    }

    /**
     * @param place of its last change among those of the list that it was read from
     * @param sets the slugs of the topics that it is filed under or, once withdrawn, was; of a set that it left, that set
     * @param deleted whether it was withdrawn, or left the set that the list is of
     */
    public record Header(UUID id, Place place, List<String> sets, boolean deleted) {
        public Header {
            requireNonNull(id, "id is null");
            requireNonNull(place, "place is null");
            sets = List.copyOf(sets);
        }
    }

    /** @param flags those now known on the article that the summary cites */
    public record Content(Summary summary, List<Flag> flags) {
        public Content {
            requireNonNull(summary, "summary is null");
            flags = List.copyOf(flags);
        }
    }

    /**
     * A place in the list of a feed's changes, oldest first.
     *
     * @param datestamp to the second
     * @param change the number of the change in its feed; 0 for the place before all of that datestamp
     */
    public record Place(Instant datestamp, long change) {
        public Place {
            requireNonNull(datestamp, "datestamp is null");
        }
    }
}
