package org.pprnet.catalog.site;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.SummaryView;

/** What a list shows at a summary's place. */
public sealed interface ListEntry {

    /**
     * A summary.
     *
     * @param address where it stands alone, at the time that the list is of
     * @param coins the cited article as a ContextObject (OpenURL COinS); null where nothing is known of it
     */
    record Live(SummaryView summary, String address, @Nullable String coins) implements ListEntry {
        public Live {
            requireNonNull(summary, "summary is null");
            requireNonNull(address, "address is null");
        }
    }

    /**
     * That there was a summary. Its text is never shown again.
     *
     * @param slug its last one; null where it was never read, only its withdrawal
     * @param title its last one; null as the slug
     * @param reason in the words of who withdrew it
     */
    record Withdrawn(UUID id, @Nullable String slug, @Nullable String title, String reason, Instant withdrawnAt)
            implements
                ListEntry {
        public Withdrawn {
            requireNonNull(id, "id is null");
            requireNonNull(reason, "reason is null");
            requireNonNull(withdrawnAt, "withdrawnAt is null");
        }

        /** What readers are told that it was called. */
        public String name() {
            return title == null || title.isBlank() ? "A summary" : title;
        }
    }
}
