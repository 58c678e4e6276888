package org.pprnet.catalog.browse;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.pprnet.catalog.index.Listed.Place;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;
import org.pprnet.service.reading.Cursor;

/** Sort keys as they leave in cursors and come back. */
final class Places {

    /** How many keys the place of a summary has. */
    static final int KEYS = 3;

    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    private Places() {}

    static Cursor cursor(Place place) {
        return Cursor.of(place.issue().toString(), place.publishedAt().toString(), place.id().toString());
    }

    /** @throws ProblemException malformed, if the keys are not of the form that they were given in */
    static Place of(Cursor cursor) {
        List<String> keys = cursor.keys();
        return read(() -> new Place(YearMonth.parse(keys.get(0)), instant(keys.get(1)), UUID.fromString(keys.get(2))));
    }

    /** @throws ProblemException malformed, if the keys are not of the form that they were given in */
    static <T> T read(Supplier<T> keys) {
        try {
            return keys.get();
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new ProblemException(ProblemType.MALFORMED, "cursor: is not a cursor of this list");
        }
    }

    /** The instant of that text, within what RFC 3339 can say. */
    private static Instant instant(String text) {
        Instant instant = Instant.parse(text);
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw new IllegalArgumentException("not within the years 0 to 9999: " + text);
        }
        return instant;
    }
}
