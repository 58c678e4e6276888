package org.pprnet.ingest.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeskTimeTest {

    private final DeskTime vienna = new DeskTime("Europe/Vienna");

    @Test
    void instantsAreSaidAndReadByTheClocksOfTheZone() {
        Instant instant = Instant.parse("2026-12-01T08:00:00Z");

        assertThat(vienna.said(instant)).isEqualTo("1 December 2026, 09:00");
        assertThat(vienna.field(instant)).isEqualTo("2026-12-01T09:00");
        assertThat(vienna.read("2026-12-01T09:00")).isEqualTo(instant);
        assertThat(vienna.read("2026-12-01 09:00:00")).isEqualTo(instant);
    }

    @Test
    void aTimeThatTheClocksPassOverIsNoneAndOneThatTheyShowTwiceIsTheEarlier() {
        assertThatThrownBy(() -> vienna.read("2026-03-29T02:30")).isInstanceOf(DateTimeException.class);
        assertThat(vienna.read("2026-10-25T02:30")).isEqualTo("2026-10-25T00:30:00Z");
    }

    @Test
    void shortTimesAreSaidInMilliseconds() {
        assertThat(DeskTime.said(Duration.ofMillis(23))).isEqualTo("23 ms");
        assertThat(DeskTime.said(Duration.ofMillis(-1))).isEqualTo("0 ms");
        assertThat(DeskTime.said(Duration.ofSeconds(3_700))).isEqualTo("3,700 s");
    }

    @Test
    void aZoneThatThereIsNotIsRefusedByName() {
        assertThatThrownBy(() -> new DeskTime("Vienna")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("desk.time-zone is Vienna");
    }
}
