package org.pprnet.benchmarks.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.pprnet.local.Failure;
import org.pprnet.local.stack.Ports;

/**
 * What the ingest service tells an author of a publication that is live everywhere.
 *
 * @param accepted when the publication was taken
 * @param logged when it got its place on the log
 * @param live since when each view shows it, by its name
 */
public record Receipt(Instant accepted, Instant logged, Map<String, Instant> live) {

    private static final int PATIENCE_IN_SECONDS = 30;

    public Receipt {
        live = Map.copyOf(live);
    }

    /** Where it is told as soon as all views show the publication, or after {@value #PATIENCE_IN_SECONDS} seconds. */
    public static String path(String submission) {
        return "/submissions/%s/receipt?wait=%d".formatted(submission, PATIENCE_IN_SECONDS);
    }

    /** @throws Failure unless all views show the publication */
    public static Receipt of(JsonNode told) {
        Map<String, Instant> live = new LinkedHashMap<>();
        for (String view : Ports.VIEWS) {
            JsonNode at = told.path("live").path(view).path("at");
            if (at.isMissingNode()) {
                throw new Failure(Failure.FAILED, "%s does not show what was published %d seconds before"
                        .formatted(view, PATIENCE_IN_SECONDS));
            }
            live.put(view, instant(at));
        }
        return new Receipt(instant(told.required("acceptedAt")), instant(told.required("loggedAt")), live);
    }

    /** When the last of all views showed it. */
    public Instant liveEverywhere() {
        return live.values().stream().max(Instant::compareTo).orElseThrow();
    }

    private static Instant instant(JsonNode text) {
        return Instant.parse(text.textValue());
    }
}
