package org.pprnet.service.reading;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;
import org.pprnet.service.problem.Violation;

/**
 * Which page of a list is asked for. A controller takes it as {@code @RequestBean Paging paging}.
 *
 * @param limit how many items at most, 1 to 100
 * @param cursor the {@code next} of the page before; null for the first page
 */
@Introspected
public record Paging(
        @QueryValue(defaultValue = "6") int limit,
        @QueryValue @Nullable String cursor) {

    private static final int MAX_LIMIT = 100;

    /** @throws ProblemException invalid, if the limit is out of its range */
    public Paging {
        if (limit < 1 || limit > MAX_LIMIT) {
            String detail = "limit is %d, must be 1 to %d".formatted(limit, MAX_LIMIT);
            throw new ProblemException(ProblemType.INVALID, detail, List.of(Violation.at(detail, "limit")));
        }
    }

    /**
     * The place after which the page starts; empty for the first page.
     *
     * @param list see {@link Cursor#encoded}
     * @param keys how many keys the list is sorted by
     * @throws ProblemException malformed, if the cursor is not one of this list
     */
    public Optional<Cursor> after(String list, int keys) {
        return Optional.ofNullable(cursor).map(text -> Cursor.decode(list, text, keys));
    }
}
