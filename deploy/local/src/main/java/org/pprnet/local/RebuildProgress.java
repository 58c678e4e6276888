package org.pprnet.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.Locale;
import org.pprnet.events.Json;

/** The steps of a rebuild in words: how many records, how fast, how long still. */
final class RebuildProgress {

    private static final double NANOS = 1e9;

    private final String view;
    private final PrintStream out;
    private final boolean terminal;
    private long firstPosition = -1;
    private long firstSeen;
    private boolean inLine;

    /** @param terminal whether a line can be written over by the next */
    RebuildProgress(String view, PrintStream out, boolean terminal) {
        this.view = view;
        this.out = out;
        this.terminal = terminal;
    }

    /** Takes a line of what the rebuild says. */
    void take(String line) {
        JsonNode step = read(line);
        switch (step.path("phase").asText()) {
            case "reading" -> passing(reading(step, System.nanoTime()));
            case "restarted" -> say("begins anew: " + step.path("reason").asText());
            case "compared" -> say(compared(step));
            case "switched" -> say("readers see the new one, at position " + step.path("position").asLong());
            case "done" -> say(done(step));
            case "refused" -> say(step.path("reason").asText());
            default -> say(line);
        }
    }

    private String reading(JsonNode step, long now) {
        long position = step.path("position").asLong();
        long end = step.path("end").asLong();
        if (step.has("problem")) {
            return "%d of %d records; waits: %s".formatted(position, end, step.path("problem").asText());
        }
        if (firstPosition < 0) {
            firstPosition = position;
            firstSeen = now;
        }
        double rate = (position - firstPosition) / ((now - firstSeen) / NANOS);
        return rate > 0
                ? String.format(Locale.ROOT, "%d of %d records, %.0f per second, %.0f s left", position, end, rate,
                        Math.ceil((end - position) / rate))
                : "%d of %d records".formatted(position, end);
    }

    private static String compared(JsonNode step) {
        long position = step.path("position").asLong();
        if (step.path("equal").asBoolean()) {
            return "the same as what was published up to position %d: %s".formatted(position,
                    step.path("digest").asText());
        }
        return "DIFFERENT from what was published up to position %d%s; the old one stays".formatted(position,
                step.path("parked").asInt() > 0
                        ? "; %d parked records may be why".formatted(step.path("parked").asInt())
                        : "");
    }

    private static String done(JsonNode step) {
        return String.format(Locale.ROOT, "rebuilt from %d records in %.1f s%s", step.path("events").asLong(),
                step.path("seconds").asDouble(), step.path("dropped").asBoolean()
                        ? ""
                        : "; the old one is still used by somebody, and dropped by the next rebuild");
    }

    private void passing(String words) {
        if (terminal) {
            out.print("\r\033[K" + view + ": " + words);
            out.flush();
            inLine = true;
            return;
        }
        out.println(view + ": " + words);
    }

    private void say(String words) {
        if (inLine) {
            out.println();
            inLine = false;
        }
        out.println(view + ": " + words);
    }

    private static JsonNode read(String line) {
        try {
            return Json.mapper().readTree(line);
        } catch (JsonProcessingException e) {
            return Json.mapper().createObjectNode();
        }
    }
}
