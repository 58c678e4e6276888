package org.pprnet.catalog.index;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/**
 * A summary as a list knows it: where it stands, and which row holds what it says.
 *
 * @param sequence with id and version the key of its row among the versions
 * @param withdrawn whether it was withdrawn later: in a list of an earlier time its text is not shown either
 */
public record Listed(Place place, long sequence, int version, boolean withdrawn) {
    public Listed {
        requireNonNull(place, "place is null");
    }

    /** Which summary it is. */
    public UUID id() {
        return place.id();
    }

    /** A place in the lists' order. Others may come and go around it: what comes after it stays the same. */
    public record Place(YearMonth issue, Instant publishedAt, UUID id) {
        public Place {
            requireNonNull(issue, "issue is null");
            requireNonNull(publishedAt, "publishedAt is null");
            requireNonNull(id, "id is null");
        }
    }
}
