package org.pprnet.benchmarks.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pprnet.events.Json;
import org.pprnet.local.Failure;

class ReceiptTest {

    @Test
    void receiptIsReadAsTheServiceTellsIt() throws IOException {
        Receipt receipt = receipt("""
                {"version": 1, "acceptedAt": "2026-11-27T20:00:00.100Z", "position": 7,
                    "loggedAt": "2026-11-27T20:00:00.103Z", "live": {
                        "catalog": {"position": 7, "at": "2026-11-27T20:00:00.110Z"},
                        "search": {"position": 9, "at": "2026-11-27T20:00:00.150Z"},
                        "feed": {"position": 7, "at": "2026-11-27T20:00:00.120Z"}}}""");
        assertThat(receipt).isEqualTo(new Receipt(Instant.parse("2026-11-27T20:00:00.100Z"),
                Instant.parse("2026-11-27T20:00:00.103Z"),
                Map.of("catalog", Instant.parse("2026-11-27T20:00:00.110Z"), "search",
                        Instant.parse("2026-11-27T20:00:00.150Z"), "feed",
                        Instant.parse("2026-11-27T20:00:00.120Z"))));
        assertThat(receipt.liveEverywhere()).isEqualTo(Instant.parse("2026-11-27T20:00:00.150Z"));
    }

    @Test
    void viewThatDoesNotShowItIsNamed() {
        assertThatThrownBy(() -> receipt("""
                {"version": 1, "acceptedAt": "2026-11-27T20:00:00.100Z", "live": {
                        "catalog": {"position": 7, "at": "2026-11-27T20:00:00.110Z"},
                        "feed": {"position": 7, "at": "2026-11-27T20:00:00.120Z"}}}"""))
                .isInstanceOf(Failure.class).hasMessage("search does not show what was published 30 seconds before");
    }

    private static Receipt receipt(String json) throws IOException {
        return Receipt.of(Json.mapper().readTree(json));
    }
}
