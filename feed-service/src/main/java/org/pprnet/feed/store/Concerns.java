package org.pprnet.feed.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.pprnet.events.Doi;
import org.pprnet.events.LoggedEvent;
import org.pprnet.events.Summary;
import org.pprnet.events.SummaryEvent;

/**
 * What a batch of events is about: the keys of the rows that have to be known before they are folded.
 *
 * @param articles whose flags have to be known: cited or flagged
 * @param flagged articles whose flags change, and with them all summaries that cite them
 */
record Concerns(Set<UUID> summaries, Set<String> articles, Set<String> flagged, Set<String> months) {

    static Concerns of(List<LoggedEvent> events) {
        Concerns concerns = new Concerns(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
        events.forEach(event -> concerns.add(event.event()));
        return concerns;
    }

    private void add(SummaryEvent event) {
        switch (event) {
            case SummaryEvent.Published(Summary summary) -> add(summary);
            case SummaryEvent.Revised(Summary summary) -> add(summary);
            case SummaryEvent.Withdrawn withdrawn -> summaries.add(withdrawn.id());
            case SummaryEvent.IssueAnnounced announced -> months.add(announced.month().toString());
            case SummaryEvent.ArticleFlagged article -> {
                articles.add(article.doi().value());
                flagged.add(article.doi().value());
            }
        }
    }

    private void add(Summary summary) {
        summaries.add(summary.id());
        summary.citedDoi().map(Doi::value).ifPresent(articles::add);
    }
}
