package org.pprnet.catalog.browse;

import org.jspecify.annotations.Nullable;
import org.pprnet.events.SummaryEvent;
import org.pprnet.events.SummaryView;

/** What stands at an address. */
sealed interface Found {

    /** A summary, at the address that it has now, or at its id. */
    record Live(SummaryView summary) implements Found {}

    /** A summary that has another address now. */
    record Moved(String slug) implements Found {}

    /**
     * A summary that was taken back.
     *
     * @param title its last one; absent where it was never read, only its withdrawal
     */
    record Withdrawn(SummaryEvent.Withdrawn withdrawal, @Nullable String slug, @Nullable String title)
            implements
                Found {}

    /** Nothing, and never anything. */
    record Nothing() implements Found {}
}
