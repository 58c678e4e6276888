package org.pprnet.catalog.browse;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.SummaryView;

/**
 * One page of summaries.
 *
 * @param asOf the time that the list is of; absent for now
 * @param next the cursor of the next page; null at the end
 * @param total how many the whole list has
 */
record SummaryList(@Nullable Instant asOf, List<Item> items, @Nullable String next, long total) {
    SummaryList {
        items = List.copyOf(items);
    }

    /** The summaries of the page that are not withdrawn. */
    List<SummaryView> live() {
        return items.stream().flatMap(item -> item instanceof Item.Live(var summary) ? Stream.of(summary) : Stream.of())
                .toList();
    }
}
