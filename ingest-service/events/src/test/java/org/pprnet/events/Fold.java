package org.pprnet.events;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** What any store must hold after a list of events, worked out in the plainest way: the judge of all projections. */
public final class Fold {

    private final Map<String, Summary> live = new TreeMap<>();
    private final Map<String, SummaryEvent.Withdrawn> withdrawn = new TreeMap<>();
    private final Map<YearMonth, SummaryEvent.IssueAnnounced> teasers = new TreeMap<>();
    private final Map<Doi, SummaryEvent.ArticleFlagged> flags = new TreeMap<>(Comparator.comparing(Doi::value));

    private Fold() {}

    /** The state of a service that applied these events and stands at this position. */
    public static State state(String service, long position, List<LoggedEvent> events) {
        Fold fold = new Fold();
        events.forEach(logged -> fold.apply(logged.event()));
        return fold.state(service, position);
    }

    private void apply(SummaryEvent event) {
        switch (event) {
            case SummaryEvent.Published(var summary) -> put(summary);
            case SummaryEvent.Revised(var summary) -> put(summary);
            case SummaryEvent.Withdrawn taken -> {
                live.remove(taken.entity());
                withdrawn.putIfAbsent(taken.entity(), taken);
            }
            case SummaryEvent.IssueAnnounced teaser -> teasers.merge(teaser.month(), teaser, Fold::newer);
            case SummaryEvent.ArticleFlagged flagged -> flags.merge(flagged.doi(), flagged, Fold::newer);
        }
    }

    private void put(Summary summary) {
        String id = summary.id().toString();
        if (!withdrawn.containsKey(id)) {
            live.merge(id, summary, (old, now) -> now.version() > old.version() ? now : old);
        }
    }

    private static <E extends SummaryEvent> E newer(E old, E now) {
        return now.version() > old.version() ? now : old;
    }

    private State state(String service, long position) {
        Digest digest = new Digest();
        Set<String> ids = new TreeSet<>(live.keySet());
        ids.addAll(withdrawn.keySet());
        ids.forEach(id -> add(digest, id));
        teasers.forEach((month, teaser) -> digest.teaser(month, teaser.version(), Digest.contentHash(teaser)));
        flags.forEach((doi, flagged) -> digest.flagged(doi, flagged.version(), Digest.contentHash(flagged)));
        return digest.state(service, position);
    }

    private void add(Digest digest, String id) {
        SummaryEvent.Withdrawn taken = withdrawn.get(id);
        if (taken != null) {
            digest.summary(UUID.fromString(id), taken.version(), false, Digest.contentHash(taken));
            return;
        }
        Summary summary = live.get(id);
        digest.summary(summary.id(), summary.version(), true, Digest.contentHash(summary, flagsOn(summary)));
    }

    private List<Flag> flagsOn(Summary summary) {
        return summary.citedDoi().map(flags::get).map(SummaryEvent.ArticleFlagged::flags).orElse(List.of());
    }
}
