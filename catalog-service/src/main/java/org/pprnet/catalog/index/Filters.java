package org.pprnet.catalog.index;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Which summaries are asked for: those that fit every kind that is named, and of each kind any of its values.
 *
 * @param chosen the values of each kind that is named, in the form that {@link Kind#read} gives them
 * @param matchAll whether a summary must have all values of a kind, not any of them
 */
public record Filters(SortedMap<Kind, SortedSet<String>> chosen, boolean matchAll) {

    /** Everything. */
    public static final Filters NONE = new Filters(new TreeMap<>(), false);

    public Filters {
        SortedMap<Kind, SortedSet<String>> copy = new TreeMap<>();
        chosen.forEach((kind, values) -> copy.put(kind, Collections.unmodifiableSortedSet(new TreeSet<>(values))));
        chosen = Collections.unmodifiableSortedMap(copy);
    }

    /** Whether everything fits. */
    public boolean isEmpty() {
        return chosen.isEmpty();
    }

    /** Whether this value is asked for. */
    public boolean has(Kind kind, String value) {
        return values(kind).contains(value);
    }

    /** The values of a kind; none where it is not named. */
    public SortedSet<String> values(Kind kind) {
        return chosen.getOrDefault(kind, Collections.emptySortedSet());
    }

    /** These, and one value more. */
    public Filters with(Kind kind, String value) {
        return changed(copy -> copy.computeIfAbsent(kind, _ -> new TreeSet<>()).add(value));
    }

    /** These without that value. */
    public Filters without(Kind kind, String value) {
        return changed(copy -> {
            copy.getOrDefault(kind, new TreeSet<>()).remove(value);
            copy.values().removeIf(SortedSet::isEmpty);
        });
    }

    /** These, whatever the values of one kind. */
    public Filters without(Kind kind) {
        return changed(copy -> copy.remove(kind));
    }

    private Filters changed(Consumer<SortedMap<Kind, SortedSet<String>>> change) {
        SortedMap<Kind, SortedSet<String>> copy = new TreeMap<>();
        chosen.forEach((kind, values) -> copy.put(kind, new TreeSet<>(values)));
        change.accept(copy);
        return new Filters(copy, matchAll);
    }
}
