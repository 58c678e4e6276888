package org.pprnet.catalog.browse;

import static java.util.Objects.requireNonNull;

import io.micronaut.http.HttpParameters;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.pprnet.catalog.site.AsItWas;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;
import org.pprnet.service.problem.Violation;

/**
 * The time of which the catalog is asked for.
 *
 * @param text as it was asked for: a month such as 2022-11, or an instant in RFC 3339
 * @param instant the last millisecond of that month, or the instant, cut to the milliseconds that the log knows
 */
record AsOf(String text, Instant instant) {

    static final String PARAMETER = "asOf";

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    AsOf {
        requireNonNull(text, "text is null");
        requireNonNull(instant, "instant is null");
    }

    /**
     * What a request asks for; empty for the catalog of now.
     *
     * @throws ProblemException invalid, if it is neither a month nor an instant, or has not begun yet
     */
    static Optional<AsOf> read(HttpParameters parameters, Clock clock) {
        List<String> texts = parameters.getAll(PARAMETER);
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        if (texts.size() > 1) {
            throw refused("asOf is given more than once");
        }
        return Optional.of(read(texts.getFirst(), clock.instant()));
    }

    /**
     * What a page says of it.
     *
     * @param present the address of the same page as it is today
     */
    AsItWas on(String present) {
        return new AsItWas(instant, present);
    }

    private static AsOf read(String text, Instant now) {
        Optional<AsOf> month = month(text);
        AsOf asOf = month.or(() -> instant(text))
                .orElseThrow(() -> refused(
                        "asOf '%s' is neither a month such as 2022-11 nor an instant such as 2022-11-10T12:00:00Z"
                                .formatted(text)));
        Instant begins = month.isPresent() ? begin(YearMonth.parse(text)) : asOf.instant;
        if (begins.isAfter(now) || begins.isBefore(FIRST)) {
            throw refused("asOf '%s' is not a time that was".formatted(text));
        }
        return asOf;
    }

    private static Optional<AsOf> month(String text) {
        try {
            return Optional.of(new AsOf(text, begin(YearMonth.parse(text).plusMonths(1)).minusMillis(1)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<AsOf> instant(String text) {
        try {
            return Optional.of(new AsOf(text, Instant.parse(text).truncatedTo(ChronoUnit.MILLIS)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant begin(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static ProblemException refused(String detail) {
        return new ProblemException(ProblemType.INVALID, detail, List.of(Violation.at(detail, PARAMETER)));
    }
}
