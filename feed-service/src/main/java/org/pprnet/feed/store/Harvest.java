package org.pprnet.feed.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * What a harvester gets at one position of the log.
 *
 * @param position where the store stood
 * @param until no change that comes later has an earlier datestamp; to the second
 * @param earliest no record has an earlier datestamp
 * @param complete whether no record of the list comes after these
 */
public record Harvest(long position, Instant until, Instant earliest, List<Harvested> records, boolean complete) {

    public Harvest {
        requireNonNull(until, "until is null");
        requireNonNull(earliest, "earliest is null");
        records = List.copyOf(records);
    }
}
