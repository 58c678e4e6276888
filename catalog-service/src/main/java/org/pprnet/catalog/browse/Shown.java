package org.pprnet.catalog.browse;

import io.micronaut.http.uri.UriBuilder;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pprnet.catalog.index.Filters;
import org.pprnet.service.reading.Paging;

/**
 * A list, and which page of it is shown.
 *
 * @param path where the list is, if it is not one of {@code /summaries}
 */
record Shown(Moment moment, Filters filters, Paging paging, SummaryList list, Optional<String> path) {

    private static final int USUAL_LIMIT = 6;

    /** The address of the first page; null on it. */
    @Nullable
    String first() {
        return paging.cursor() == null ? null : address(this::limited);
    }

    /** The address of the next page; null at the end. */
    @Nullable
    String next() {
        return list.next() == null ? null : address(to -> limited(to).queryParam("cursor", list.next()));
    }

    private String address(UnaryOperator<UriBuilder> more) {
        return path.isPresent()
                ? SiteLinks.list(path.get(), Filters.NONE, moment.asOf(), more)
                : SiteLinks.list(SiteLinks.SUMMARIES, filters, moment.asOf(), more);
    }

    private UriBuilder limited(UriBuilder address) {
        return paging.limit() == USUAL_LIMIT ? address : address.queryParam("limit", paging.limit());
    }
}
