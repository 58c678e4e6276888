package org.pprnet.catalog.export;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.pprnet.events.Citation;

/**
 * The day, month or year in which an article appeared.
 *
 * @param month 1 to 12; 0 where only the year is known
 * @param day 1 to 31; 0 where only the month is known
 */
record IssueDate(int year, int month, int day) {

    private static final Pattern PRINTED = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\\d|3[01]))?");

    static Optional<IssueDate> of(Citation citation) {
        Matcher matcher = PRINTED.matcher(citation.date() == null ? "" : citation.date());
        if (matcher.matches()) {
            String day = matcher.group(3);
            return Optional.of(new IssueDate(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)),
                    day == null ? 0 : Integer.parseInt(day)));
        }
        return Optional.ofNullable(citation.year()).map(year -> new IssueDate(year, 0, 0));
    }

    /** Year, month and day, as many as are known. */
    int[] parts() {
        return IntStream.of(year, month, day).filter(part -> part > 0).toArray();
    }

    /** In ISO 8601, as precise as it is known. */
    String iso() {
        String digits = "%04d".formatted(year);
        if (month > 0) {
            digits += "-%02d".formatted(month);
        }
        return day > 0 ? digits + "-%02d".formatted(day) : digits;
    }
}
