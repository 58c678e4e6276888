package org.pprnet.catalog.index;

import java.time.YearMonth;
import java.util.SortedSet;
import org.pprnet.catalog.index.CatalogIndex.InForce;
import org.roaringbitmap.IntConsumer;
import org.roaringbitmap.RoaringBitmap;

/** Chooses among the summaries of a catalog. */
record Choice(InForce inForce, Slots slots, Postings postings) {

    /** The slots of those that fit. Never to be changed by the caller. */
    RoaringBitmap of(Filters filters) {
        RoaringBitmap fitting = inForce.live();
        for (var kind : filters.chosen().entrySet()) {
            fitting = RoaringBitmap.and(fitting, having(kind.getKey(), kind.getValue(), filters.matchAll()));
        }
        return fitting;
    }

    private RoaringBitmap having(Kind kind, SortedSet<String> values, boolean all) {
        return values.stream().map(value -> having(kind, value))
                .reduce((one, other) -> all ? RoaringBitmap.and(one, other) : RoaringBitmap.or(one, other))
                .orElseGet(RoaringBitmap::new);
    }

    private RoaringBitmap having(Kind kind, String value) {
        return switch (kind) {
            case MONTH -> RoaringBitmap.bitmapOfUnordered(inForce.filed(YearMonth.parse(value)));
            case DOI -> citing(Slots.hash(value));
            case TOPIC, TYPE, AUTHOR, BY, YEAR -> postings.of(kind, value);
        };
    }

    /** Looks at every one: that is eight bytes of each, where a bitmap for each DOI would take many times as much. */
    private RoaringBitmap citing(long doi) {
        RoaringBitmap citing = new RoaringBitmap();
        inForce.live().forEach((IntConsumer) slot -> {
            if (slots.cites(slot, doi)) {
                citing.add(slot);
            }
        });
        return citing;
    }
}
