package org.pprnet.benchmarks.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pprnet.benchmarks.load.Answer;
import org.pprnet.benchmarks.publish.Publication.Live;

class StageTest {

    private static final String RECEIPT = """
            {"version": 1, "acceptedAt": "2026-11-27T20:00:00.100Z", "position": 7,
                "loggedAt": "2026-11-27T20:00:00.103Z", "live": {
                    "catalog": {"position": 7, "at": "2026-11-27T20:00:00.110Z"},
                    "search": {"position": 7, "at": "2026-11-27T20:00:00.150Z"},
                    "feed": {"position": 7, "at": "2026-11-27T20:00:00.120Z"}}}""";

    @Test
    void partsAreCountedFromAcceptanceAndTheLastFromWhereItWasLiveLast() throws IOException {
        Live live = new Live(4_500_000, new Answer(200, RECEIPT.getBytes(UTF_8), 1),
                Instant.parse("2026-11-27T20:00:00.1534Z"));
        assertThat(Stage.of(live)).isEqualTo(Map.of(Stage.ANSWERED, Duration.ofNanos(4_500_000), Stage.NUMBERED,
                Duration.ofMillis(3), Stage.CATALOG, Duration.ofMillis(10), Stage.SEARCH, Duration.ofMillis(50),
                Stage.FEED, Duration.ofMillis(20), Stage.TOLD, Duration.ofNanos(3_400_000)));
    }
}
