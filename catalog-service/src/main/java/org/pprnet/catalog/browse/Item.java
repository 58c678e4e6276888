package org.pprnet.catalog.browse;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.SummaryView;

/** What stands in a list. */
@Schema(oneOf = {SummaryView.class, Item.Withdrawn.class})
sealed interface Item {

    /** The month that it is filed under. */
    YearMonth month();

    /** A summary. */
    record Live(@JsonValue SummaryView summary) implements Item {

        @Override
        public YearMonth month() {
            return summary.issue();
        }
    }

    /**
     * In a list of an earlier time, one that was withdrawn since: its text is never served again.
     *
     * @param issue the month that it was filed under then
     */
    record Withdrawn(UUID id, @Nullable String slug, @Nullable String title, YearMonth issue, Withdrawal withdrawn)
            implements
                Item {

        @Override
        public YearMonth month() {
            return issue;
        }
    }

    /**
     * Why something was taken back.
     *
     * @param reason in the words of who did it
     */
    record Withdrawal(String reason, Instant withdrawnAt) {}
}
