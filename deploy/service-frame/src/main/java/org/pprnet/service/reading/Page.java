package org.pprnet.service.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the cursor of the next page; null at the end
 * @param total how many items the whole list has
 */
public record Page<T>(List<T> items, @Nullable String next, long total) implements Paged {
    public Page {
        items = List.copyOf(items);
    }

    /** The whole of a list that is never paged. */
    public static <T> Page<T> all(List<T> items) {
        return new Page<>(items, null, items.size());
    }
}
