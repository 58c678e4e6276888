package org.pprnet.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and counts, as readers say them. Instants are in UTC. */
public final class Said {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'",
            Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Said() {}

    /** {@code March 2023}. */
    public static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** {@code 2 March 2023}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code 2 March 2023}. */
    public static String day(Instant instant) {
        return DAY.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** To the minute. */
    public static String minute(Instant instant) {
        return MINUTE.format(instant);
    }

    /** {@code 1,234}. */
    public static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** A number of summaries. */
    public static String summaries(long number) {
        return number == 1 ? "1 summary" : number == 0 ? "No summaries" : number(number) + " summaries";
    }
}
