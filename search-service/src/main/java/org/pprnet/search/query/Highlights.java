package org.pprnet.search.query;

import org.jspecify.annotations.Nullable;

/**
 * Where a summary fits the query: HTML in which nothing is markup but {@code <mark>} around what fits; everything else is
 * escaped. A place where nothing fits is absent.
 *
 * @param title the whole title
 * @param summary the sentences that fit best, put together by an ellipsis
 * @param practiceImplications the same
 */
record Highlights(@Nullable String title, @Nullable String summary, @Nullable String practiceImplications) {}
