package org.pprnet.feed.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Which records a list is of.
 *
 * @param feed the feed of everything, or that of the set
 * @param after the place in the list after which to go on
 * @param until the last datestamp of the list
 */
public record Selection(Feed feed, Harvested.Place after, Instant until) {

    public Selection {
        requireNonNull(feed, "feed is null");
        requireNonNull(after, "after is null");
        requireNonNull(until, "until is null");
    }
}
