package org.pprnet.events.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class EarlyArrivalsTest {

    private static final int SIZE = 10_000;

    private final EarlyArrivals early = new EarlyArrivals(2 * arrival(1, 0).size());

    @Test
    void lowestNumbersAreKeptAndTheOthersStayOnTheLog() {
        early.keep(arrival(9, 100));
        early.keep(arrival(8, 101));
        early.keep(arrival(7, 102));
        early.keep(arrival(6, 103));
        assertThat(early.take(6)).map(Arrival::offset).hasValue(103L);
        assertThat(early.take(7)).map(Arrival::offset).hasValue(102L);
        assertThat(early.take(8)).isEmpty();
        assertThat(early.isEmpty()).isFalse();
        assertThat(early.takeLeft()).isEqualTo(OptionalLong.of(100));
        assertThat(early.isEmpty()).isTrue();
    }

    @Test
    void whatWasTakenMakesRoom() {
        for (int number = 2; number < 100; number++) {
            early.keep(arrival(number, number));
            assertThat(early.take(number)).isPresent();
        }
        assertThat(early.takeLeft()).isEmpty();
    }

    @Test
    void recordThatComesTwiceTakesItsPlaceOnce() {
        early.keep(arrival(2, 0));
        early.keep(arrival(2, 1));
        early.keep(arrival(3, 2));
        assertThat(early.takeLeft()).isEmpty();
        assertThat(early.take(2)).map(Arrival::offset).hasValue(0L);
    }

    private static Arrival arrival(long sequence, long offset) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("ce_sequence", Long.toString(sequence).getBytes(StandardCharsets.UTF_8));
        return new Arrival(new ConsumerRecord<>("topic", 0, offset, 0, TimestampType.CREATE_TIME, 0, SIZE,
                new byte[0], new byte[SIZE], headers, Optional.empty()));
    }
}
