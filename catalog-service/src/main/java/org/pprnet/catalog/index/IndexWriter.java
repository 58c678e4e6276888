package org.pprnet.catalog.index;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.pprnet.catalog.store.Standing;
import org.pprnet.events.Doi;
import org.pprnet.events.Flag;
import org.roaringbitmap.RoaringBitmap;

/** Takes rows in, and makes a catalog of what is there by now. A catalog that was made does not change by it. For one thread. */
final class IndexWriter {

    private static final int WORTH_CLEARING = 10_000;
    /** Rows that are kept at most: all of a large catalog would not fit into memory beside its index. */
    private static final int BATCH = 10_000;

    private final Slots slots = new Slots();
    private final Postings postings = new Postings();
    private final SlotOfSummary slotOf = new SlotOfSummary(slots);
    private final Map<Integer, IndexedRow> added = new LinkedHashMap<>();
    private final Set<YearMonth> touched = new HashSet<>();
    private final NavigableMap<YearMonth, String> teasers = new TreeMap<>(Collections.reverseOrder());
    private final Map<Doi, List<Flag>> flags = new HashMap<>();
    private final RoaringBitmap live = new RoaringBitmap();
    private RoaringBitmap withdrawn = new RoaringBitmap();
    private NavigableMap<YearMonth, int[]> issues = new TreeMap<>(Collections.reverseOrder());
    private int sorted;
    private Instant changedAt = Instant.EPOCH;

    /** Puts a version in the place of the one that was there. */
    void put(IndexedRow row) {
        remove(row.id());
        int slot = slots.add(row);
        slotOf.put(row.id(), slot);
        added.put(slot, row);
        if (added.size() == BATCH) {
            post();
        }
        touched.add(row.issue());
        live.add(slot);
        if (row.withdrawn()) {
            withdrawn.add(slot);
        }
    }

    /** A summary is no longer in the catalog; nor need it have been. */
    void remove(UUID id) {
        int slot = slotOf.get(id);
        if (slot != SlotOfSummary.NONE && live.checkedRemove(slot)) {
            touched.add(slots.issue(slot));
        }
    }

    /** What is said of a month; an empty text takes it back. */
    void teaser(YearMonth month, String text) {
        if (text.isEmpty()) {
            teasers.remove(month);
        } else {
            teasers.put(month, text);
        }
    }

    /** Months after this one are not spoken of. */
    void forgetTeasersAfter(YearMonth last) {
        teasers.keySet().removeIf(month -> month.isAfter(last));
    }

    /** The whole list of flags on an article. */
    void flags(Doi article, List<Flag> list) {
        if (list.isEmpty()) {
            flags.remove(article);
        } else {
            flags.put(article, list);
        }
    }

    /** That something was logged then. */
    void loggedAt(Instant instant) {
        changedAt = instant.isAfter(changedAt) ? instant : changedAt;
    }

    /** Whether most of what is kept is of versions that are no longer in force: then it is better to begin anew. */
    boolean isWorn() {
        return slots.size() > WORTH_CLEARING && slots.size() > 2L * live.getCardinality();
    }

    /** The catalog of now. */
    CatalogIndex catalog(Standing standing) {
        post();
        issues = new TreeMap<>(issues);
        sortTouched();
        sorted = slots.size();
        touched.clear();
        CatalogIndex catalog = new CatalogIndex(
                new CatalogIndex.Told(standing, changedAt, new TreeMap<>(teasers), flags),
                new CatalogIndex.InForce(Bits.of(live), withdrawn, issues), slots, postings);
        withdrawn = withdrawn.clone();
        return catalog;
    }

    private void post() {
        postings.add(added);
        added.clear();
    }

    private void sortTouched() {
        Map<YearMonth, RoaringBitmap> filed = new HashMap<>();
        touched.forEach(month -> filed.put(month,
                RoaringBitmap.bitmapOfUnordered(issues.getOrDefault(month, new int[0]))));
        IntStream.range(sorted, slots.size()).forEach(slot -> filed.get(slots.issue(slot)).add(slot));
        filed.forEach((month, all) -> put(month, RoaringBitmap.and(all, live).toArray()));
    }

    private void put(YearMonth month, int[] filed) {
        if (filed.length == 0) {
            issues.remove(month);
        } else {
            issues.put(month, IntStream.of(filed).boxed().sorted(slots::compare).mapToInt(Integer::intValue).toArray());
        }
    }
}
