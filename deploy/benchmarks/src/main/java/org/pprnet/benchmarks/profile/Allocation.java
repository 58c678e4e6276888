package org.pprnet.benchmarks.profile;

import java.util.List;

/**
 * What memory was asked for.
 *
 * @param megabytes all of it, as samples of it say (10⁶ bytes)
 * @param places where most is asked for, as shares of all
 */
public record Allocation(double megabytes, List<Share> places) {

    public Allocation {
        places = List.copyOf(places);
    }
}
