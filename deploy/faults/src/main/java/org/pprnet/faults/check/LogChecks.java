package org.pprnet.faults.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pprnet.events.LoggedEvent;
import org.pprnet.events.Summary;
import org.pprnet.events.SummaryEvent;
import org.pprnet.faults.clients.History;
import org.pprnet.faults.clients.Story;

/** What the log itself shows: whether it keeps its order, and whether it has what was acknowledged, once. */
final class LogChecks {

    private final LogContent log;
    private final History history;
    private final List<Violation> found = new ArrayList<>();

    LogChecks(LogContent log, History history) {
        this.log = log;
        this.history = history;
    }

    List<Violation> all() {
        order();
        acknowledged();
        doubled();
        return found;
    }

    private void order() {
        log.differing().forEach(what -> found.add(new Violation(Promise.THE_LOG_KEEPS_ITS_ORDER, what)));
        long expected = 1;
        Instant before = Instant.MIN;
        Map<String, Integer> versions = new HashMap<>();
        for (Entry entry : log.firsts().values()) {
            SummaryEvent event = entry.event().event();
            Integer version = versions.put(event.getClass().getSimpleName().replaceAll("Revised|Withdrawn", "Published")
                    + event.entity(), event.version());
            require(entry.sequence() == expected, "number %d is missing".formatted(expected));
            require(!entry.loggedAt().isBefore(before), "number %d was logged before the one before it"
                    .formatted(entry.sequence()));
            require(event.version() == (version == null ? 1 : version + 1),
                    "number %d is version %d of %s after version %s"
                            .formatted(entry.sequence(), event.version(), event.entity(), version));
            before = entry.loggedAt();
            expected = entry.sequence() + 1;
        }
    }

    private void acknowledged() {
        Map<String, String> titles = new HashMap<>();
        Set<String> withdrawals = new HashSet<>();
        Map<String, String> teasers = new HashMap<>();
        for (LoggedEvent logged : log.events()) {
            switch (logged.event()) {
                case SummaryEvent.Published(Summary summary) -> titles.put(key(summary), summary.title());
                case SummaryEvent.Revised(Summary summary) -> titles.put(key(summary), summary.title());
                case SummaryEvent.Withdrawn withdrawn ->
                    withdrawals.add(withdrawn.entity() + " " + withdrawn.version());
                case SummaryEvent.IssueAnnounced announced ->
                    teasers.put(announced.month().toString(), announced.teaser());
                case SummaryEvent.ArticleFlagged _ -> {
                }
            }
        }
        for (Story story : history.stories()) {
            story.publishedVersions().forEach((version, title) -> requireKept(
                    title.equals(titles.get(story.id() + " " + version)), story.id(), version, title));
            requireKept(story.withdrawal() == 0 || withdrawals.contains(story.id() + " " + story.withdrawal()),
                    story.id(),
                    story.withdrawal(), "its withdrawal");
        }
        Set<String> published = Set.copyOf(titles.values());
        history.imports().forEach(title -> requireKept(published.contains(title), "an import", 1, title));
        history.teasers().forEach((month, teaser) -> requireKept(teaser.equals(teasers.get(month)), month, 0, teaser));
    }

    private static String key(Summary summary) {
        return summary.id() + " " + summary.version();
    }

    /** A word of an author's stands in one submission only, however often the request was sent. */
    private void doubled() {
        Map<String, String> ids = new HashMap<>();
        Map<String, Long> events = new HashMap<>();
        for (LoggedEvent logged : log.events()) {
            if (logged.event() instanceof SummaryEvent.Published(Summary summary)) {
                String word = summary.title();
                String other = ids.put(word, summary.id().toString());
                if (other != null) {
                    found.add(new Violation(Promise.NOTHING_IS_DOUBLED,
                            "\"%s\" was published as %s and as %s".formatted(word, other, summary.id())));
                }
            }
            Long before = events.put(logged.id().toString(), logged.sequence());
            if (before != null) {
                found.add(new Violation(Promise.NOTHING_IS_DOUBLED,
                        "event %s has the numbers %d and %d".formatted(logged.id(), before, logged.sequence())));
            }
        }
    }

    private void require(boolean held, String otherwise) {
        if (!held) {
            found.add(new Violation(Promise.THE_LOG_KEEPS_ITS_ORDER, otherwise));
        }
    }

    private void requireKept(boolean held, String what, int version, String title) {
        if (!held) {
            found.add(new Violation(Promise.NOTHING_ACKNOWLEDGED_IS_LOST,
                    "version %d of %s (%s) was acknowledged and is not on the log".formatted(version, what, title)));
        }
    }
}
