package org.pprnet.ingest.desk;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list.
 *
 * @param older where the ones after these are; null at the end
 * @param discarded whether a draft was just discarded
 * @param zone whose clocks the instants are of
 */
public record ListView(
        ListQuery query,
        List<Tab> tabs,
        List<Sheet> sheets,
        @Nullable String older,
        boolean discarded,
        String zone) {

    public ListView {
        requireNonNull(query, "query is null");
        tabs = List.copyOf(tabs);
        sheets = List.copyOf(sheets);
        requireNonNull(zone, "zone is null");
    }

    /** Whether there is nothing at all, not even on another shelf. */
    public boolean isEmptyDesk() {
        return !query.isSearch() && tabs.getFirst().count() == 0;
    }

    /** A shelf, and how much is on it. */
    public record Tab(String label, String address, long count, boolean current) {}
}
