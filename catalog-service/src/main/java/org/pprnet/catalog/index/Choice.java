package org.pprnet.catalog.index;

import java.time.YearMonth;
import java.util.SortedSet;
import org.pprnet.catalog.index.CatalogIndex.InForce;

/** Chooses among the summaries of a catalog. */
record Choice(InForce inForce, Slots slots, Postings postings) {

    /** The slots of those that fit. */
    Bits of(Filters filters) {
        Bits fitting = inForce.live();
        for (var kind : filters.chosen().entrySet()) {
            fitting = fitting.and(having(kind.getKey(), kind.getValue(), filters.matchAll()));
        }
        return fitting;
    }

    private Bits having(Kind kind, SortedSet<String> values, boolean all) {
        return values.stream().map(value -> having(kind, value)).reduce(all ? Bits::and : Bits::or).orElse(Bits.NONE);
    }

    private Bits having(Kind kind, String value) {
        return switch (kind) {
            case MONTH -> Bits.of(inForce.filed(YearMonth.parse(value)));
            case DOI -> citing(Slots.hash(value));
            case TOPIC, TYPE, AUTHOR, BY, YEAR -> postings.of(kind, value);
        };
    }

    /** Looks at every one: that is eight bytes of each, where a row of bits for each DOI would take many times as much. */
    private Bits citing(long doi) {
        return Bits.of(inForce.live().slots().filter(slot -> slots.cites(slot, doi)).toArray());
    }
}
