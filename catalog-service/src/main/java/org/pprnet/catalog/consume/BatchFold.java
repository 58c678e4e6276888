package org.pprnet.catalog.consume;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.pprnet.catalog.store.Changes;
import org.pprnet.catalog.store.Logged;
import org.pprnet.events.Doi;
import org.pprnet.events.LoggedEvent;
import org.pprnet.events.Summary;
import org.pprnet.events.SummaryEvent;

/** Works out what a batch comes to, so that each row is written once, whatever happened to it within the batch. */
final class BatchFold {

    private final List<Logged<SummaryEvent>> versions = new ArrayList<>();
    private final Map<UUID, Logged<Summary>> summaries = new LinkedHashMap<>();
    private final Map<UUID, Logged<SummaryEvent.Withdrawn>> withdrawals = new LinkedHashMap<>();
    private final Map<YearMonth, Logged<SummaryEvent.IssueAnnounced>> teasers = new LinkedHashMap<>();
    private final Map<Doi, Logged<SummaryEvent.ArticleFlagged>> flags = new LinkedHashMap<>();

    private BatchFold() {}

    static Changes of(List<LoggedEvent> events) {
        BatchFold fold = new BatchFold();
        events.forEach(fold::add);
        return new Changes(fold.versions, List.copyOf(fold.summaries.values()),
                List.copyOf(fold.withdrawals.values()), List.copyOf(fold.teasers.values()),
                List.copyOf(fold.flags.values()));
    }

    private void add(LoggedEvent logged) {
        switch (logged.event()) {
            case SummaryEvent.Published(var summary) -> put(logged, summary);
            case SummaryEvent.Revised(var summary) -> put(logged, summary);
            case SummaryEvent.Withdrawn withdrawn -> withdraw(logged, withdrawn);
            case SummaryEvent.IssueAnnounced teaser ->
                teasers.merge(teaser.month(), Logged.at(logged, teaser), BatchFold::newer);
            case SummaryEvent.ArticleFlagged flagged ->
                flags.merge(flagged.doi(), Logged.at(logged, flagged), BatchFold::newer);
        }
    }

    private void put(LoggedEvent logged, Summary summary) {
        Logged<Summary> before = summaries.get(summary.id());
        boolean stale = before != null && before.what().version() >= summary.version();
        if (!stale && !withdrawals.containsKey(summary.id())) {
            summaries.put(summary.id(), Logged.at(logged, summary));
            versions.add(Logged.at(logged, logged.event()));
        }
    }

    private void withdraw(LoggedEvent logged, SummaryEvent.Withdrawn withdrawn) {
        if (withdrawals.putIfAbsent(withdrawn.id(), Logged.at(logged, withdrawn)) == null) {
            versions.add(Logged.at(logged, logged.event()));
        }
    }

    private static <E extends SummaryEvent> Logged<E> newer(Logged<E> before, Logged<E> now) {
        return now.what().version() > before.what().version() ? now : before;
    }
}
