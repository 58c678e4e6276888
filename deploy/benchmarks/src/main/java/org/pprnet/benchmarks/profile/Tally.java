package org.pprnet.benchmarks.profile;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds up what is told of several things, and says which have most. */
final class Tally {

    private final Map<String, Long> amounts = new HashMap<>();

    void add(String name, long amount) {
        amounts.merge(name, amount, Long::sum);
    }

    long sum() {
        return amounts.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Those that have most, the one with most first; of equal ones, by name.
     *
     * @param whole what shares are of: more than the sum of all where not everything belongs to one, less where something
     *        belongs to several
     */
    List<Share> most(int count, long whole) {
        return amounts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(count).map(entry -> new Share(entry.getKey(), (double) entry.getValue() / whole)).toList();
    }
}
