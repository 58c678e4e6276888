package org.pprnet.ingest.desk;

import gg.jte.Content;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a page comes again by itself in a browser without scripts, while something on it is still missing: ever more slowly, and
 * not for ever.
 *
 * @param since when that began, in seconds of the epoch; null if it begins now
 */
record ComingAgain(@Nullable Long since, Instant now) {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final long SHORTEST_PAUSE = 2;
    private static final long PART_OF_AGE = 5;

    /** What the page's head says for that; null when it was long enough, or never began. */
    @Nullable
    Content head(String address, @Nullable Done done) {
        long begun = since == null ? now.getEpochSecond() : since;
        long age = now.getEpochSecond() - begun;
        if (age < 0 || age > LONGEST.toSeconds()) {
            return null;
        }
        String next = "%s?since=%d%s".formatted(address, begun, done == null ? "" : "&amp;done=" + done.wireName());
        long pause = Math.max(SHORTEST_PAUSE, age / PART_OF_AGE);
        return output -> output.writeContent(
                "<noscript><meta http-equiv=\"refresh\" content=\"%d; url=%s\"></noscript>".formatted(pause, next));
    }
}
