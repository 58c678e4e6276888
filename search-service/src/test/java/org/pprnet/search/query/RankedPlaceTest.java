package org.pprnet.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pprnet.service.reading.Paging;

class RankedPlaceTest {

    private static final Question ASKED = Question.of("alliance",
            Filters.of(List.of(), List.of(), null, null, null), Order.RELEVANCE, new Paging(6, null));

    @Test
    void cursorOfAFirstPageIsTheSameThroughoutAMinute() {
        assertThat(Stream.of("10:00:00Z", "10:00:00.001Z", "10:00:59.999Z").map(RankedPlaceTest::cursor).distinct())
                .hasSize(1).doesNotContain(cursor("10:01:00Z"));
    }

    @Test
    void placeLivesForFiveMinutesAtLeast() {
        Stream.of("10:00:00Z", "10:00:59.999Z").map(RankedPlaceTest::at).forEach(now -> assertThat(
                Duration.between(now, RankedPlace.expiry(now)))
                .isBetween(Duration.ofMinutes(5), Duration.ofMinutes(6)));
    }

    private static String cursor(String time) {
        return new RankedPlace(RankedPlace.expiry(at(time)), List.of("a", "b"), "", "", "").encoded(ASKED);
    }

    private static Instant at(String time) {
        return Instant.parse("2026-03-01T" + time);
    }
}
