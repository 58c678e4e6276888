package org.pprnet.ingest.desk;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.pprnet.ingest.submission.Submission;

/** When something was saved, as the form says it; the browser says it again in its author's time zone. */
public final class SavedAt {

    private static final DateTimeFormatter SAID = DateTimeFormatter.ofPattern("HH:mm 'UTC', d MMMM uuuu",
            Locale.ENGLISH);

    private SavedAt() {}

    public static String of(Submission submission) {
        return said(submission.savedAt());
    }

    public static String said(Instant instant) {
        return SAID.format(instant.atZone(ZoneOffset.UTC));
    }
}
