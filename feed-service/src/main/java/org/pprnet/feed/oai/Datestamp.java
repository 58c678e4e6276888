package org.pprnet.feed.oai;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;
import org.pprnet.feed.oai.OaiError.Code;

/**
 * A day or a second in UTC, as requests say it (OAI-PMH 2.0, section 3.3).
 *
 * @param first its first second
 * @param last its last second
 */
record Datestamp(Instant first, Instant last) {

    /** A year has four digits; the formatters would take more, and a sign. */
    private static final Pattern WRITTEN = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}:\\d{2}Z)?");
    private static final DateTimeFormatter DAY = strict("uuuu-MM-dd");
    private static final DateTimeFormatter SECOND = strict("uuuu-MM-dd'T'HH:mm:ss'Z'");
    private static final int LENGTH_OF_DAY = "YYYY-MM-DD".length();

    /**
     * @param name of the argument
     * @throws OaiError badArgument, if it is neither a day nor a second
     */
    static Datestamp of(String name, String text) {
        try {
            return text.length() == LENGTH_OF_DAY ? day(written(text)) : second(text);
        } catch (DateTimeException e) {
            throw Code.BAD_ARGUMENT.because(name + " is neither YYYY-MM-DD nor YYYY-MM-DDThh:mm:ssZ");
        }
    }

    /** @throws DateTimeException if it is no second */
    static Datestamp second(String text) {
        Instant second = LocalDateTime.parse(written(text), SECOND).toInstant(ZoneOffset.UTC);
        return new Datestamp(second, second);
    }

    private static String written(String text) {
        if (!WRITTEN.matcher(text).matches()) {
            throw new DateTimeException("no datestamp: " + text);
        }
        return text;
    }

    private static Datestamp day(String text) {
        LocalDate day = LocalDate.parse(text, DAY);
        return new Datestamp(day.atStartOfDay().toInstant(ZoneOffset.UTC),
                day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).minusSeconds(1));
    }

    boolean isDay() {
        return !first.equals(last);
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }
}
