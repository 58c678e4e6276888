package org.pprnet.local.feeds;

import java.util.List;
import java.util.UUID;

/**
 * A summary that feeds and catalog do not say alike.
 *
 * @param what the fields that differ, or where it is missing
 */
public record Difference(UUID id, String title, List<String> what) {

    public Difference {
        what = List.copyOf(what);
    }
}
