package org.pprnet.catalog.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.roaringbitmap.RoaringBitmap;

/**
 * Which slots have which value. Slots are only ever added, and what readers may hold is never changed but replaced, so that
 * all snapshots share the postings: what is too new for one is not among the slots in force there. What is counted has few
 * values, and is asked for again and again: it is kept as it is read. Of the others there are many, with few slots each.
 */
final class Postings {

    private static final Set<Kind> COUNTED = Set.of(Kind.TOPIC, Kind.TYPE);
    private static final RoaringBitmap NO_SLOTS = new RoaringBitmap();

    private final Map<Value, Bits> counted = new ConcurrentHashMap<>();
    private final Map<Value, RoaringBitmap> others = new ConcurrentHashMap<>();

    private record Value(Kind kind, String text) {}

    /** Those that have it. */
    Bits of(Kind kind, String text) {
        Value value = new Value(kind, text);
        if (COUNTED.contains(kind)) {
            return counted.getOrDefault(value, Bits.NONE);
        }
        return Bits.of(others.getOrDefault(value, NO_SLOTS));
    }

    /** Adds a batch. */
    void add(Map<Integer, IndexedRow> rows) {
        Map<Value, RoaringBitmap> added = new HashMap<>();
        rows.forEach((slot, row) -> each(row,
                (kind, text) -> added.computeIfAbsent(new Value(kind, text), _ -> new RoaringBitmap()).add(slot)));
        added.forEach((value, slots) -> {
            if (COUNTED.contains(value.kind())) {
                counted.merge(value, Bits.of(slots), Bits::or);
            } else {
                RoaringBitmap all = RoaringBitmap.or(others.getOrDefault(value, NO_SLOTS), slots);
                all.runOptimize();
                others.put(value, all);
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
