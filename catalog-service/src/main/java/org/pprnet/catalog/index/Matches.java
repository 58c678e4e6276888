package org.pprnet.catalog.index;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.IntStream;
import org.pprnet.catalog.index.Listed.Place;

/** The summaries of a catalog that fit. */
public final class Matches {

    /** What sorting one costs, in places of the list that could be looked at in the same time. */
    private static final int SORTING = 16;

    private final CatalogIndex index;
    private final Bits fitting;
    private final long total;

    Matches(CatalogIndex index, Bits fitting) {
        this.index = index;
        this.fitting = fitting;
        total = fitting.count();
    }

    /** How many there are. */
    public long total() {
        return total;
    }

    /**
     * How many of them have each of these values.
     *
     * @param kind topic or type of research
     */
    public List<Long> counts(Kind kind, List<String> values) {
        return values.stream().map(value -> (long) fitting.countInBoth(index.having(kind, value))).toList();
    }

    /**
     * The next ones in their order: newest issue first, within it newest publication first, then by id.
     *
     * @param after the place of the last one before them; empty for the first ones
     */
    public List<Listed> next(Optional<Place> after, int limit) {
        IntStream slots = isFew(limit) ? sorted() : inOrder(after);
        return slots.filter(slot -> after.isEmpty() || index.slots().compare(slot, after.get()) > 0).limit(limit)
                .mapToObj(index::listed).toList();
    }

    /** Where few fit, sorting all of them is less work than looking for the next one among all the others. */
    boolean isFew(int limit) {
        return total * total * SORTING < (long) index.size() * limit;
    }

    private IntStream sorted() {
        return fitting.slots().boxed().sorted(index.slots()::compare).mapToInt(Integer::intValue);
    }

    private IntStream inOrder(Optional<Place> after) {
        NavigableMap<YearMonth, int[]> issues = index.issues();
        return after.map(place -> issues.tailMap(place.issue(), true)).orElse(issues).entrySet().stream()
                .flatMapToInt(issue -> behind(issue, after)).filter(fitting::contains);
    }

    private IntStream behind(Map.Entry<YearMonth, int[]> issue, Optional<Place> after) {
        int[] filed = issue.getValue();
        int first = after.filter(place -> place.issue().equals(issue.getKey()))
                .map(place -> behind(index.slots(), filed, place))
                .orElse(0);
        return Arrays.stream(filed, first, filed.length);
    }

    /** The number of the first that comes after a place. */
    static int behind(Slots slots, int[] filed, Place place) {
        int low = 0;
        int high = filed.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (slots.compare(filed[middle], place) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
