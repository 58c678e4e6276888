package org.pprnet.catalog.browse;

import java.util.List;
import java.util.stream.IntStream;
import org.pprnet.catalog.index.CatalogIndex;
import org.pprnet.catalog.index.Filters;
import org.pprnet.events.Term;

/** Counts summaries by the words that they are filed under. */
final class Terms {

    private Terms() {}

    /** How many of the summaries that fit are filed under each of these words. */
    static TermCounts count(CatalogIndex index, TermList list, Filters filters, List<Term> terms) {
        List<Long> counts = index.matching(filters).counts(list.kind(), terms.stream().map(Term::slug).toList());
        return new TermCounts(IntStream.range(0, terms.size())
                .mapToObj(at -> new TermCount(terms.get(at).slug(), terms.get(at).label(), counts.get(at))).toList());
    }
}
