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
import org.pprnet.catalog.index.Listed.Place;
import org.pprnet.catalog.store.Standing;
import org.pprnet.events.Doi;
import org.pprnet.events.Flag;
import org.roaringbitmap.RoaringBitmap;

/** The catalog of one moment: what is in it, in which order, and filed under what. It never changes. */
public final class CatalogIndex {

    private static final int[] NOTHING = {};

    private final Standing standing;
    private final Instant changedAt;
    private final Slots slots;
    private final Postings postings;
    private final InForce inForce;
    private final int size;
    private final NavigableMap<YearMonth, String> teasers;
    private final Map<Doi, List<Flag>> flags;

    CatalogIndex(Told told, InForce inForce, Slots slots, Postings postings) {
        standing = told.standing();
        changedAt = told.changedAt();
        teasers = told.teasers();
        flags = told.flags();
        this.inForce = inForce;
        size = inForce.live.count();
        this.slots = slots;
        this.postings = postings;
    }

    /**
     * Which summaries there are.
     *
     * @param live their slots
     * @param withdrawn those of which only a notice is shown
     * @param issues the slots of each month, in their order; newest month first
     */
    record InForce(Bits live, RoaringBitmap withdrawn, NavigableMap<YearMonth, int[]> issues) {

        int[] filed(YearMonth month) {
            return issues.getOrDefault(month, NOTHING);
        }
    }

    /**
     * What is known beside the summaries.
     *
     * @param teasers newest month first
     */
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
        inForce.issues.forEach((month, filed) -> months.put(month, filed.length));
        return months;
    }

    /** What fits. */
    public Matches matching(Filters filters) {
        return new Matches(this, new Choice(inForce, slots, postings).of(filters));
    }

    /** What stands beside a summary in its issue: the one before it and the one after it, where there are such. */
    public Neighbours beside(Place place) {
        int[] filed = inForce.filed(place.issue());
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
                slots.version(slot), inForce.withdrawn.contains(slot));
    }

    int size() {
        return size;
    }

    /** For how many summaries it takes memory. */
    int room() {
        return slots.room();
    }

    Slots slots() {
        return slots;
    }

    /** Also what is too new for this moment, or no longer in force. */
    Bits having(Kind counted, String value) {
        return postings.of(counted, value);
    }

    NavigableMap<YearMonth, int[]> issues() {
        return inForce.issues;
    }
}
