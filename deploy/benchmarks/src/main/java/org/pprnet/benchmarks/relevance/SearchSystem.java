package org.pprnet.benchmarks.relevance;

import java.util.Locale;

/** What is compared. */
public enum SearchSystem {

    /** The floor: one field, plain English analysis, any of the words, BM25. */
    BM25,
    /** What the service finds by words. */
    LEXICAL,
    /** What is nearest to the query in what it means. */
    DENSE,
    /** What a reader of the service gets. */
    FUSED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
