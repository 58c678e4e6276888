package org.pprnet.search.query;

import org.jspecify.annotations.Nullable;
import org.pprnet.service.reading.Paging;

/**
 * Everything that one search asks for.
 *
 * @param typed the text as it came; null or blank for all summaries
 * @param order as wished for; see {@link #ranks}
 */
record Question(@Nullable String typed, QueryText text, Filters filters, Order order, Paging paging) {

    static Question of(@Nullable String typed, Filters filters, Order order, Paging paging) {
        return new Question(typed, QueryText.of(typed), filters, order, paging);
    }

    /** Whether the best come first. Where nothing makes one better than another, the newest do. */
    boolean ranks() {
        return order == Order.RELEVANCE && QueryBuilding.ranks(text.parts());
    }

    /** The name of the list whose pages these are. */
    String list() {
        return "search?q=%s&%s&ranks=%s".formatted(typed, filters, ranks());
    }
}
