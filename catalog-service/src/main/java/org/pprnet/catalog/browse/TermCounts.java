package org.pprnet.catalog.browse;

import java.util.List;

/** Words of a vocabulary in its order, those without summaries too. Never paged. */
record TermCounts(List<TermCount> items) {
    TermCounts {
        items = List.copyOf(items);
    }
}
