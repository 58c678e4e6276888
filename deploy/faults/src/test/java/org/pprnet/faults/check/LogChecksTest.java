package org.pprnet.faults.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.events.SummaryBuilder.aSummary;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pprnet.backing.Backing;
import org.pprnet.events.EventCodec;
import org.pprnet.events.EventType;
import org.pprnet.events.SummaryBuilder;
import org.pprnet.events.SummaryEvent;
import org.pprnet.events.log.LogRecord;
import org.pprnet.events.log.LogSettings;
import org.pprnet.events.log.LogWriter;
import org.pprnet.events.log.SummaryLog;
import org.pprnet.faults.clients.History;

/** A checker that cannot fail proves nothing: each rule over a real log that breaks it. */
class LogChecksTest {

    private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");

    private final LogSettings settings = LogSettings.at(Backing.kafka().bootstrapServers())
            .prefixed("f" + System.nanoTime());
    private final SummaryLog log = new SummaryLog(settings);
    private final LogWriter writer = new LogWriter(settings);

    @BeforeEach
    void createTheLog() {
        log.createMissingTopics((short) 1);
    }

    @AfterEach
    void close() {
        writer.close();
        log.close();
    }

    @Test
    void logInOrderBreaksNoPromise() {
        write(event(1, "One"), event(2, "Two"), event(3, "Three"));
        assertThat(promisesBroken()).isEmpty();
    }

    @Test
    void missingNumberIsABrokenOrder() {
        write(event(1, "One"), event(3, "Three"));
        assertThat(promisesBroken()).containsOnly(Promise.THE_LOG_KEEPS_ITS_ORDER);
    }

    @Test
    void numberOfTwoEventsIsABrokenOrder() {
        write(event(1, "One"), event(2, "Two"), event(2, "Another"));
        assertThat(promisesBroken()).containsOnly(Promise.THE_LOG_KEEPS_ITS_ORDER);
    }

    @Test
    void clockThatGoesBackIsABrokenOrder() {
        write(event(1, "One", NOON), event(2, "Two", NOON.minusSeconds(1)));
        assertThat(promisesBroken()).containsOnly(Promise.THE_LOG_KEEPS_ITS_ORDER);
    }

    @Test
    void versionThatWasLeftOutIsABrokenOrder() {
        SummaryBuilder summary = aSummary();
        write(record(1, summary.published(), NOON), record(2, summary.version(3).revised(), NOON));
        assertThat(promisesBroken()).containsOnly(Promise.THE_LOG_KEEPS_ITS_ORDER);
    }

    @Test
    void requestThatWasCarriedOutTwiceIsDoubled() {
        write(event(1, "Once"), event(2, "Once"));
        assertThat(promisesBroken()).containsOnly(Promise.NOTHING_IS_DOUBLED);
    }

    @Test
    void recordsThatWereSentAgainBreakNoPromise() {
        LogRecord first = event(1, "One");
        LogRecord second = event(2, "Two");
        write(first, second, first, second);
        assertThat(promisesBroken()).isEmpty();
    }

    @Test
    void acknowledgedSummaryThatIsNotOnTheLogIsLost() {
        write(event(1, "One"));
        History history = new History();
        history.acknowledged("lost", UUID.randomUUID().toString(), 1, "Never seen");
        assertThat(promisesBroken(history)).containsOnly(Promise.NOTHING_ACKNOWLEDGED_IS_LOST);
    }

    private List<Promise> promisesBroken() {
        return promisesBroken(new History());
    }

    private List<Promise> promisesBroken(History history) {
        return new LogChecks(LogContent.read(settings), history).all().stream().map(Violation::promise)
                .distinct().toList();
    }

    private void write(LogRecord... records) {
        for (LogRecord record : records) {
            writer.append(List.of(record));
        }
    }

    private static LogRecord event(long sequence, String title) {
        return event(sequence, title, NOON);
    }

    private static LogRecord event(long sequence, String title, Instant loggedAt) {
        return record(sequence, aSummary().titled(title).published(), loggedAt);
    }

    private static LogRecord record(long sequence, SummaryEvent event, Instant loggedAt) {
        return new LogRecord(sequence, loggedAt, UuidCreator.getTimeOrderedEpoch(), EventType.of(event).wireName(),
                loggedAt, event.entity(), EventCodec.encode(event), null);
    }
}
