package org.pprnet.search.query;

import org.jspecify.annotations.Nullable;

/**
 * How a query was understood, by what the summaries have.
 *
 * @param asked everything that is looked for
 * @param didYouMean the query put right; null if nothing was wrong with it
 */
record Understood(Expanded asked, @Nullable String didYouMean) {}
