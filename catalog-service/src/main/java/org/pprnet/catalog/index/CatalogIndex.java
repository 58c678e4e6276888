package org.pprnet.catalog.index;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pprnet.catalog.index.Listed.Place;
import org.pprnet.catalog.store.Standing;
import org.pprnet.events.Doi;
import org.pprnet.events.Flag;
import org.roaringbitmap.IntConsumer;
import org.roaringbitmap.RoaringBitmap;

/** The catalog of one moment: what is in it, in which order, and filed under what. It never changes. */
public final class CatalogIndex {

    private final Standing standing;
    private final Instant changedAt;
    private final Slots slots;
    private final Postings postings;
    private final RoaringBitmap live;
    private final RoaringBitmap withdrawn;
    private final NavigableMap<YearMonth, int[]> issues;
    private final NavigableMap<YearMonth, String> teasers;
    private final Map<Doi, List<Flag>> flags;

    /**
     * @param live the slots in force
     * @param withdrawn those of them of which only a notice is shown
     * @param issues the slots in force of each month, in their order; newest month first
     * @param teasers what is said of the months; newest month first
     */
    CatalogIndex(Told told, Slots slots, Postings postings, RoaringBitmap live, RoaringBitmap withdrawn,
            NavigableMap<YearMonth, int[]> issues) {
        standing = told.standing();
        changedAt = told.changedAt();
        teasers = told.teasers();
        flags = told.flags();
        this.slots = slots;
        this.postings = postings;
        this.live = live;
        this.withdrawn = withdrawn;
        this.issues = issues;
    }

    /** What is known beside the summaries. */
    record Told(Standing standing, Instant changedAt, NavigableMap<YearMonth, String> teasers,
            Map<Doi, List<Flag>> flags) {
        Told {
            requireNonNull(standing, "standing is null");
            requireNonNull(changedAt, "changedAt is null");
            teasers = Collections.unmodifiableNavigableMap(teasers);
            flags = Map.copyOf(flags);
        }
    }

    /** Where the database stood at that moment. */
    public Standing standing() {
        return standing;
    }

    /** When the last change of it was logged. */
    public Instant changedAt() {
        return changedAt;
    }

    /** The flags on an article; none where there are none. */
    public List<Flag> flags(Doi article) {
        return flags.getOrDefault(article, List.of());
    }

    /** What is said of a month. */
    public Optional<String> teaser(YearMonth month) {
        return Optional.ofNullable(teasers.get(month));
    }

    /** The months that have summaries or a teaser, newest first, with the number of their summaries. */
    public SortedMap<YearMonth, Integer> months() {
        SortedMap<YearMonth, Integer> months = new TreeMap<>(Collections.reverseOrder());
        teasers.keySet().forEach(month -> months.put(month, 0));
        issues.forEach((month, filed) -> months.put(month, filed.length));
        return months;
    }

    /** What fits. */
    public Matches matching(Filters filters) {
        RoaringBitmap fitting = live;
        for (var kind : filters.chosen().entrySet()) {
            fitting = RoaringBitmap.and(fitting, having(kind.getKey(), new TreeSet<>(kind.getValue()),
                    filters.matchAll()));
        }
        return new Matches(this, fitting);
    }

    /** What stands beside a summary in its issue: the one before it and the one after it, where there are such. */
    public Neighbours beside(Place place) {
        int[] filed = issues.getOrDefault(place.issue(), new int[0]);
        int after = Matches.behind(slots, filed, place);
        boolean isThere = after > 0 && slots.is(filed[after - 1], place.id());
        return new Neighbours(listed(filed, isThere ? after - 2 : after - 1), listed(filed, after));
    }

    /** Those beside one. */
    public record Neighbours(Optional<Listed> before, Optional<Listed> after) {}

    private Optional<Listed> listed(int[] filed, int at) {
        return at >= 0 && at < filed.length ? Optional.of(listed(filed[at])) : Optional.empty();
    }

    Listed listed(int slot) {
        return new Listed(new Place(slots.issue(slot), slots.publishedAt(slot), slots.id(slot)), slots.sequence(slot),
                slots.version(slot), withdrawn.contains(slot));
    }

    private RoaringBitmap having(Kind kind, TreeSet<String> values, boolean all) {
        RoaringBitmap having = having(kind, values.first());
        for (String value : values.tailSet(values.first(), false)) {
            RoaringBitmap more = having(kind, value);
            having = all ? RoaringBitmap.and(having, more) : RoaringBitmap.or(having, more);
        }
        return having;
    }

    private RoaringBitmap having(Kind kind, String value) {
        return switch (kind) {
            case MONTH -> RoaringBitmap.bitmapOfUnordered(issues.getOrDefault(YearMonth.parse(value), new int[0]));
            case DOI -> citing(Slots.hash(value));
            case TOPIC, TYPE, AUTHOR, BY, YEAR -> postings.of(kind, value);
        };
    }

    /** Looks at every one: that takes a millisecond per million, where a bitmap for each DOI would take 200 bytes. */
    private RoaringBitmap citing(long doi) {
        RoaringBitmap citing = new RoaringBitmap();
        live.forEach((IntConsumer) slot -> {
            if (slots.cites(slot, doi)) {
                citing.add(slot);
            }
        });
        return citing;
    }

    int size() {
        return live.getCardinality();
    }

    Slots slots() {
        return slots;
    }

    RoaringBitmap posting(Kind kind, String value) {
        return postings.of(kind, value);
    }

    NavigableMap<YearMonth, int[]> issues() {
        return issues;
    }
}
