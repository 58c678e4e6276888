package org.pprnet.catalog.store;

import java.util.List;
import org.pprnet.events.Summary;
import org.pprnet.events.SummaryEvent;

/**
 * What a batch of events comes to. The store still leaves out what is not newer than its rows.
 *
 * @param versions events of summaries, in the order of the log, that are each newer than those of the batch before it
 * @param summaries the newest of each summary that the batch says anything of, its last word before a withdrawal
 * @param withdrawals the first of each summary
 * @param teasers the newest of each month
 * @param flags the newest of each article
 */
public record Changes(
        List<Logged<SummaryEvent>> versions,
        List<Logged<Summary>> summaries,
        List<Logged<SummaryEvent.Withdrawn>> withdrawals,
        List<Logged<SummaryEvent.IssueAnnounced>> teasers,
        List<Logged<SummaryEvent.ArticleFlagged>> flags) {
    public Changes {
        versions = List.copyOf(versions);
        summaries = List.copyOf(summaries);
        withdrawals = List.copyOf(withdrawals);
        teasers = List.copyOf(teasers);
        flags = List.copyOf(flags);
    }

    /** How many events there is something to write of. */
    int events() {
        return versions.size() + teasers.size() + flags.size();
    }
}
