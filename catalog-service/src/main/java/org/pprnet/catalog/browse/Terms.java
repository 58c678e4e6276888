package org.pprnet.catalog.browse;

import java.util.List;
import org.pprnet.catalog.index.CatalogIndex;
import org.pprnet.catalog.index.Filters;
import org.pprnet.catalog.index.Matches;
import org.pprnet.events.Term;

/** Counts summaries by the words that they are filed under. */
final class Terms {

    private Terms() {}

    /** How many of the summaries that fit are filed under each of these words. */
    static TermCounts count(CatalogIndex index, TermList list, Filters filters, List<Term> terms) {
        Matches matches = index.matching(filters);
        return new TermCounts(terms.stream().map(
                term -> new TermCount(term.slug(), term.label(), matches.count(list.kind(), term.slug()))).toList());
    }
}
