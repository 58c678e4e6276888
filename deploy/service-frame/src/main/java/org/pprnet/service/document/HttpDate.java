package org.pprnet.service.document;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as HTTP (RFC 9110, 5.6.7) and RSS 2.0 write them, to the second: four-digit year, two-digit day, GMT. */
public final class HttpDate {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter
            .ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private HttpDate() {}

    /** The text form. */
    public static String of(Instant instant) {
        return FORMAT.format(instant);
    }
}
