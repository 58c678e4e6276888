package org.pprnet.catalog.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.roaringbitmap.BitSetUtil;
import org.roaringbitmap.RoaringBitmap;

/**
 * Which slots have which value. Slots are only ever added, and a bitmap that readers may hold is never changed but replaced,
 * so that all snapshots share the postings: what is too new for one is not among the slots in force there.
 */
final class Postings {

    private static final RoaringBitmap NONE = new RoaringBitmap();

    private static final long[] NO_BITS = {};
    private static final Set<Kind> COUNTED = Set.of(Kind.TOPIC, Kind.TYPE);

    private final Map<Value, RoaringBitmap> bitmaps = new ConcurrentHashMap<>();
    private final Map<Value, long[]> bits = new ConcurrentHashMap<>();

    private record Value(Kind kind, String text) {}

    /** Never to be changed by the caller. */
    RoaringBitmap of(Kind kind, String text) {
        return bitmaps.getOrDefault(new Value(kind, text), NONE);
    }

    /** The same as bits, for a kind that is counted: the lowest bit of the first is slot 0. Never to be changed either. */
    long[] bits(Kind kind, String text) {
        return bits.getOrDefault(new Value(kind, text), NO_BITS);
    }

    /** Adds a batch. */
    void add(Map<Integer, IndexedRow> rows) {
        Map<Value, RoaringBitmap> changed = new HashMap<>();
        rows.forEach((slot, row) -> each(row, (kind, text) -> changed
                .computeIfAbsent(new Value(kind, text), value -> bitmaps.getOrDefault(value, NONE).clone()).add(slot)));
        changed.values().forEach(RoaringBitmap::runOptimize);
        bitmaps.putAll(changed);
        changed.forEach((value, slots) -> {
            if (COUNTED.contains(value.kind())) {
                bits.put(value, BitSetUtil.toLongArray(slots));
            }
        });
    }

    private static void each(IndexedRow row, BiConsumer<Kind, String> visitor) {
        each(Kind.TOPIC, row.topics(), visitor);
        each(Kind.TYPE, row.researchTypes(), visitor);
        each(Kind.AUTHOR, row.citedNames(), visitor);
        visitor.accept(Kind.BY, row.writtenBy());
        if (row.year() != null) {
            visitor.accept(Kind.YEAR, row.year().toString());
        }
    }

    private static void each(Kind kind, List<String> texts, BiConsumer<Kind, String> visitor) {
        texts.forEach(text -> visitor.accept(kind, text));
    }
}
