package org.pprnet.ingest.desk;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Instants as the desk says them and reads them: in one time zone, which its pages name. */
@Singleton
public class DeskTime {

    private static final DateTimeFormatter SAID = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final Duration SHORT = Duration.ofSeconds(10);

    private final ZoneId zone;

    /** @param zone name of the IANA time zone database */
    DeskTime(@Property(name = "desk.time-zone", defaultValue = "UTC") String zone) {
        try {
            this.zone = ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("desk.time-zone is %s, must be a zone such as Europe/Vienna"
                    .formatted(zone), e);
        }
    }

    /** Its name, as pages say it. */
    public String zone() {
        return zone.getId();
    }

    /** {@code 1 December 2026, 09:00}. */
    public String said(Instant instant) {
        return SAID.format(instant.atZone(zone));
    }

    /** {@code 09:00:12}: for what just happened. */
    public String clock(Instant instant) {
        return CLOCK.format(instant.atZone(zone));
    }

    /** {@code December 2026}. */
    public static String said(YearMonth month) {
        return MONTH.format(month);
    }

    /** In milliseconds while they can be grasped, then in seconds. */
    public static String said(Duration duration) {
        return duration.compareTo(SHORT) < 0
                ? "%d ms".formatted(Math.max(0, duration.toMillis()))
                : "%,d s".formatted(duration.toSeconds());
    }

    /** As a field of type {@code datetime-local} holds it (HTML, section 2.3.5.5). */
    String field(Instant instant) {
        return instant.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /**
     * What a field of type {@code datetime-local} holds; browsers that have no such field let one type a space for the T.
     * Of two instants that a clock shows alike, when it is set back, the earlier one.
     *
     * @throws DateTimeException if it is none, or one that the clocks of the zone pass over
     */
    Instant read(String field) {
        LocalDateTime local = LocalDateTime.parse(field.strip().replace(' ', 'T'));
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw new DateTimeException("%s is passed over in %s".formatted(local, zone));
        }
        return local.toInstant(offsets.getFirst());
    }

    /** The month that an instant is in. */
    YearMonth month(Instant instant) {
        return YearMonth.from(instant.atZone(zone));
    }
}
