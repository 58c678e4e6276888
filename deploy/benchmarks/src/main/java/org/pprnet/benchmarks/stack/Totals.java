package org.pprnet.benchmarks.stack;

import java.util.EnumMap;
import java.util.Map;

/** How much a filling did, as it counts itself. */
public final class Totals {

    private final Map<Change, Integer> changes = new EnumMap<>(Change.class);
    private int published;

    void published(int more) {
        published += more;
    }

    void told(Change change) {
        changes.merge(change, 1, Integer::sum);
    }

    /** How many summaries were published. */
    public int published() {
        return published;
    }

    /** How many of them were changed in that way. */
    public int changed(Change change) {
        return changes.getOrDefault(change, 0);
    }

    /** How many of them readers should see now. */
    public int live() {
        return published - changed(Change.WITHDRAWAL);
    }

    public int allChanges() {
        return changes.values().stream().mapToInt(Integer::intValue).sum();
    }
}
