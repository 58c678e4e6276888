package org.pprnet.ingest.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pprnet.events.SummaryBuilder;
import org.pprnet.events.log.LogUnavailableException;
import org.pprnet.events.log.SummaryLog;

/** A relay is taken through its steps, and abandoned between them as by a crash. */
class ShipmentTest {

    private final OutboxFixture outbox = new OutboxFixture();

    @AfterEach
    void close() throws Exception {
        outbox.close();
    }

    @Test
    void committedEventsReachTheLogInTheirOrder() throws Exception {
        UUID first = outbox.committed();
        UUID second = outbox.committed();

        ship(outbox.startedRelay());

        assertThat(outbox.log()).containsExactly("1:" + first, "2:" + second);
    }

    @Test
    void numberGivenBeforeACrashIsNotGivenToAnotherRow() throws Exception {
        UUID first = outbox.committed();
        try (EventTable crashing = outbox.events()) {
            crashing.lock();
            Shipment shipment = outbox.shipment(crashing);
            shipment.agree();
            shipment.number();
        }
        UUID second = outbox.committed();

        ship(outbox.startedRelay());

        assertThat(outbox.log()).containsExactly("1:" + first, "2:" + second);
    }

    @Test
    void whatIsSentAgainAfterItWasMarkedIsNotMeasuredAgain() throws Exception {
        outbox.committed();
        outbox.committed();
        ship(outbox.startedRelay());

        outbox.cutLogAfter(1);
        Shipment second = outbox.startedRelay();
        outbox.committed();
        ship(second);

        assertThat(outbox.log()).hasSize(3);
        assertThat(outbox.metrics.get("pprnet.publication").tag("until", "log").timer().count()).isEqualTo(3);
    }

    @Test
    void eventSentBeforeACrashIsSentAgainWithTheSameBytes() throws Exception {
        UUID first = outbox.committed();
        try (EventTable crashing = outbox.events()) {
            crashing.lock();
            Shipment shipment = outbox.shipment(crashing);
            shipment.agree();
            shipment.number();
            shipment.send();
        }
        outbox.now = outbox.now.plusSeconds(3600);

        ship(outbox.startedRelay());

        assertThat(outbox.log()).containsExactly("1:" + first, "1:" + first);
        var records = outbox.records();
        assertThat(records.get(1).value()).isEqualTo(records.get(0).value());
        assertThat(records.get(1).headers().toArray()).isEqualTo(records.get(0).headers().toArray());
    }

    @Test
    void markedEventIsNotSentAgain() throws Exception {
        UUID first = outbox.committed();
        shipAndStop();

        ship(outbox.startedRelay());

        assertThat(outbox.log()).containsExactly("1:" + first);
    }

    @Test
    void onlyMarksAreNotWaitedForUntilTheyAreOnDisk() throws Exception {
        outbox.execute("""
                create table committed_with (setting text);
                create function note_setting() returns trigger language plpgsql as $$ begin
                    insert into committed_with values (current_setting('synchronous_commit'));
                    return null;
                end $$;
                create constraint trigger at_commit after update on log_mark deferrable initially deferred
                    for each row execute function note_setting()
                """);
        Connection connection = outbox.connect();
        EventTable events = new EventTable(connection);
        events.mark(7, "topic");

        assertThat(events.lastMarked()).isEqualTo(7);
        assertThat(text(connection, "select setting from committed_with")).isEqualTo("off");
        assertThat(text(connection, "show synchronous_commit")).isEqualTo("on");
    }

    @Test
    void onlyOneRelayHoldsTheLock() throws Exception {
        EventTable one = outbox.events();
        EventTable other = outbox.events();

        assertThat(one.lock()).isTrue();
        assertThat(other.lock()).isFalse();

        one.close();
        // The server lets go when it notices that the connection ended.
        await().until(other::lock);
    }

    @Test
    void rowThatCommitsLateWithASmallerIdGetsTheNextNumber() throws Exception {
        Connection late = outbox.connect();
        late.setAutoCommit(false);
        UUID lateEvent = outbox.insert(late, SummaryBuilder.aSummary().published());
        UUID early = outbox.committed();
        Shipment relay = outbox.startedRelay();
        ship(relay);

        late.commit();
        ship(relay);

        assertThat(outbox.log()).containsExactly("1:" + early, "2:" + lateEvent);
    }

    @Test
    void recreatedTopicGetsEverythingAgain() throws Exception {
        UUID first = outbox.committed();
        UUID second = outbox.committed();
        Shipment relay = outbox.startedRelay();
        ship(relay);
        outbox.deleteTopic();
        outbox.createTopics();

        relay.agree();
        ship(relay);

        assertThat(outbox.log()).containsExactly("1:" + first, "2:" + second);
    }

    @Test
    void eventSentToARecreatedTopicBeforeAnybodyNoticedDoesNotHideWhatIsMissing() throws Exception {
        UUID first = outbox.committed();
        Shipment relay = outbox.startedRelay();
        ship(relay);
        outbox.deleteTopic();
        outbox.createTopics();
        UUID second = outbox.committed();

        relay.number();
        assertThatThrownBy(relay::send).isInstanceOf(TopicReplacedException.class);
        Shipment next = outbox.startedRelay();
        ship(next);

        assertThat(outbox.log()).containsExactly("2:" + second, "1:" + first, "2:" + second);
    }

    @Test
    void topicIsNotAskedForWhileEventsStandRightBehindThoseBefore() throws Exception {
        SummaryLog log = new SummaryLog(outbox.kafka);
        EventTable events = outbox.events();
        events.lock();
        Shipment relay = outbox.shipment(events, log);
        relay.agree();
        UUID first = outbox.committed();
        ship(relay);
        log.close();
        UUID second = outbox.committed();

        ship(relay);

        assertThat(outbox.log()).containsExactly("1:" + first, "2:" + second);
    }

    @Test
    void topicIsAskedForWhereSomethingStandsInBetween() throws Exception {
        SummaryLog log = new SummaryLog(outbox.kafka);
        Shipment relay = outbox.shipment(outbox.events(), log);
        relay.agree();
        UUID first = outbox.committed();
        ship(relay);
        log.close();
        Shipment overtaken = outbox.shipment(outbox.events());
        overtaken.agree();
        UUID second = outbox.committed();
        overtaken.number();
        overtaken.send();

        assertThatThrownBy(() -> ship(relay)).isInstanceOf(LogUnavailableException.class);
        assertThat(outbox.log()).containsExactly("1:" + first, "2:" + second, "2:" + second);
    }

    @Test
    void lostTailOfTheLogIsSentAgain() throws Exception {
        UUID first = outbox.committed();
        UUID second = outbox.committed();
        UUID third = outbox.committed();
        shipAndStop();
        outbox.cutLogAfter(1);

        ship(outbox.startedRelay());

        assertThat(outbox.log()).containsExactly("1:" + first, "2:" + second, "3:" + third);
    }

    @Test
    void databaseBehindTheLogNumbersNothing() throws Exception {
        outbox.committed();
        shipAndStop();
        outbox.execute("delete from event");
        outbox.committed();

        assertThatThrownBy(outbox::startedRelay).isInstanceOf(LogAheadException.class)
                .hasMessageContaining("the log is ahead of the ingest database: restore ingest");
    }

    @Test
    void loggedAtNeverGoesBackWithTheClock() throws Exception {
        Shipment relay = outbox.startedRelay();
        outbox.committed();
        ship(relay);
        outbox.now = outbox.now.minus(Duration.ofHours(1));
        outbox.committed();
        ship(relay);

        assertThat(outbox.records()).extracting(record -> OutboxFixture.header(record, "ce_loggedat"))
                .containsExactly("2024-05-01T10:00:00Z", "2024-05-01T10:00:00Z");
    }

    private void shipAndStop() throws SQLException {
        try (EventTable stopping = outbox.events()) {
            stopping.lock();
            Shipment shipment = outbox.shipment(stopping);
            shipment.agree();
            ship(shipment);
        }
    }

    private static void ship(Shipment shipment) throws SQLException {
        boolean numbered = shipment.number();
        while (shipment.send()) {
            shipment.mark();
            numbered = shipment.number();
        }
        assertThat(numbered).isFalse();
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getString(1);
        }
    }
}
