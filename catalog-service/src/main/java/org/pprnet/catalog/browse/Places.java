package org.pprnet.catalog.browse;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.function.Supplier;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/** Sort keys that come back from outside. */
final class Places {

    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    private Places() {}

    /** The month of that text, as text. */
    static String month(String text) {
        return YearMonth.parse(text).toString();
    }

    /** The instant of that text, within what RFC 3339 can say and a database can hold. */
    static Instant instant(String text) {
        Instant instant = Instant.parse(text);
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw new IllegalArgumentException("not within the years 0 to 9999: " + text);
        }
        return instant;
    }

    /** @throws ProblemException malformed, if the keys are not of the form that they were given in */
    static <T> T read(Supplier<T> keys) {
        try {
            return keys.get();
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new ProblemException(ProblemType.MALFORMED, "cursor: is not a cursor of this list");
        }
    }
}
