package org.pprnet.feed.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.pprnet.events.Doi;
import org.pprnet.events.Flag;
import org.pprnet.events.LoggedEvent;
import org.pprnet.events.Summary;
import org.pprnet.events.SummaryEvent;

/**
 * What a batch of events makes of the rows that it concerns, worked out in memory: however often a row changes in a
 * batch, it is written once. What is stale changes nothing, and nothing follows a withdrawal.
 */
final class Fold {

    final Rows<UUID, SummaryRow> summaries;
    final Rows<String, FlagsRow> flags;
    final Rows<String, TeaserRow> teasers;
    final Rows<EntryRow.Key, EntryRow> entries;
    final Rows<String, FeedRow> feeds;
    private final Map<UUID, Set<String>> standing;

    /** Starts from the rows that the events may concern. */
    Fold(List<SummaryRow> summaries, List<FlagsRow> flags, List<TeaserRow> teasers, List<EntryRow> entries,
            List<FeedRow> feeds) {
        this.summaries = new Rows<>(SummaryRow::id, summaries);
        this.flags = new Rows<>(FlagsRow::doi, flags);
        this.teasers = new Rows<>(TeaserRow::month, teasers);
        this.entries = new Rows<>(EntryRow::key, entries);
        this.feeds = new Rows<>(FeedRow::name, feeds);
        standing = entries.stream()
                .filter(entry -> entry.standing() == EntryRow.Standing.LISTED)
                .collect(groupingBy(EntryRow::summaryId, mapping(EntryRow::feed, toSet())));
    }

    void apply(LoggedEvent event) {
        switch (event.event()) {
            case SummaryEvent.Published(Summary summary) -> replace(summary, event);
            case SummaryEvent.Revised(Summary summary) -> replace(summary, event);
            case SummaryEvent.Withdrawn withdrawn -> withdraw(withdrawn, event);
            case SummaryEvent.IssueAnnounced announced -> announce(announced, event);
            case SummaryEvent.ArticleFlagged flagged -> flag(flagged, event);
        }
    }

    private void replace(Summary summary, LoggedEvent event) {
        SummaryRow known = summaries.get(summary.id());
        if (known == null || known.live() && known.version() < summary.version()) {
            summaries.put(SummaryRow.live(summary, summary.citedDoi().map(this::flagsOn).orElse(List.of()), event));
            move(summary.id(), Feed.namesFor(summary), EntryRow.Standing.LEFT, event);
        }
    }

    /** A withdrawal is the end of a summary, whatever versions of it have been seen. */
    private void withdraw(SummaryEvent.Withdrawn withdrawn, LoggedEvent event) {
        SummaryRow known = summaries.get(withdrawn.id());
        if (known == null) {
            // Its publication could not be read here. Others read it, and are told of its end.
            standing.put(withdrawn.id(), Set.of(Feed.ALL.name()));
        }
        if (known == null || known.live()) {
            summaries.put(SummaryRow.withdrawn(withdrawn, known, event));
            move(withdrawn.id(), Set.of(), EntryRow.Standing.WITHDRAWN, event);
        }
    }

    private void announce(SummaryEvent.IssueAnnounced announced, LoggedEvent event) {
        TeaserRow known = teasers.get(announced.month().toString());
        if (known == null || known.version() < announced.version()) {
            teasers.put(TeaserRow.of(announced, event.sequence()));
        }
    }

    private void flag(SummaryEvent.ArticleFlagged flagged, LoggedEvent event) {
        FlagsRow known = flags.get(flagged.doi().value());
        if (known != null && known.version() >= flagged.version()) {
            return;
        }
        flags.put(FlagsRow.of(flagged, event.sequence()));
        // In the order of their ids: a feed numbers its changes, and a rebuild has to number them the same.
        List<SummaryRow> citing = summaries.all()
                .filter(summary -> summary.cites(flagged.doi()))
                .sorted(Comparator.comparing(summary -> summary.id().toString()))
                .toList();
        for (SummaryRow summary : citing) {
            summaries.put(summary.flagged(flagged.flags(), event));
            move(summary.id(), Feed.namesFor(summary.summary()), EntryRow.Standing.LEFT, event);
        }
    }

    private List<Flag> flagsOn(Doi doi) {
        FlagsRow known = flags.get(doi.value());
        return known == null ? List.of() : known.flags();
    }

    /** Notes a change in every feed that the summary is in from now on, and in every one that it leaves. */
    private void move(UUID summary, Set<String> into, EntryRow.Standing otherwise, LoggedEvent event) {
        Set<String> left = standing.put(summary, into);
        Set<String> concerned = new TreeSet<>(into);
        concerned.addAll(left == null ? Set.of() : left);
        concerned.forEach(name -> countChange(name, event));
        for (String name : concerned) {
            entries.put(new EntryRow(name, summary, feeds.get(name).changes(), event.sequence(), event.loggedAt(),
                    feeds.get(Feed.ALL.name()).datestamp(),
                    into.contains(name) ? EntryRow.Standing.LISTED : otherwise));
        }
    }

    private void countChange(String name, LoggedEvent event) {
        FeedRow known = feeds.get(name);
        feeds.put(known == null ? FeedRow.first(name, event) : known.next(event));
    }
}
