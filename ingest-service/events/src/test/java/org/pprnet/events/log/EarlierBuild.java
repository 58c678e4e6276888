package org.pprnet.events.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.LongPredicate;
import org.pprnet.events.EventCodec;
import org.pprnet.events.EventLog;
import org.pprnet.events.EventType;
import org.pprnet.events.LoggedEvent;

/**
 * A build of a service that could not read some records of a log, and what it left for the build that can: the log on the
 * broker, the store past those records, and the records where they are parked.
 */
public final class EarlierBuild implements AutoCloseable {

    private final String service;
    private final SummaryLog log;
    private final LogWriter writer;
    private final ParkedRecords parked;

    public EarlierBuild(LogSettings settings, String service) {
        this.service = service;
        log = new SummaryLog(settings);
        log.createMissingTopics((short) 1);
        writer = new LogWriter(settings);
        parked = new ParkedRecords(settings);
    }

    /** Follows a whole log that nobody else writes to. */
    public void follow(EventLog events, Projection projection, LongPredicate unreadable) {
        String topic = log.topicId().orElseThrow();
        for (LoggedEvent event : events.events()) {
            LogRecord record = record(event);
            writer.append(List.of(record));
            boolean readable = !unreadable.test(event.sequence());
            Position from = projection.position();
            Position to = from.next(topic, event.sequence() - 1);
            assertThat(projection.apply(from, readable ? List.of(event) : List.of(), to)).isTrue();
            if (!readable) {
                parked.write(parked(record, to));
            }
        }
    }

    /** Asks for all that is parked, as an operator does. */
    public void replayAll() {
        parked.follow();
        parked.open().forEach(record -> parked.write(record.become(ParkedRecord.Status.REPLAYING, record.reason())));
    }

    private ParkedRecord parked(LogRecord record, Position at) {
        List<ParkedRecord.RawHeader> headers = record.headers().entrySet().stream()
                .map(header -> new ParkedRecord.RawHeader(header.getKey(), header.getValue().getBytes(UTF_8))).toList();
        return new ParkedRecord(service, at.topicId(), at.offset(), at.sequence(), "a bug that is fixed by now",
                record.loggedAt(), headers, record.entity().getBytes(UTF_8), record.data(),
                ParkedRecord.Status.PARKED);
    }

    private static LogRecord record(LoggedEvent logged) {
        return new LogRecord(logged.sequence(), logged.loggedAt(), logged.id(),
                EventType.of(logged.event()).wireName(), logged.time(), logged.event().entity(),
                EventCodec.encode(logged.event()), null);
    }

    @Override
    public void close() {
        parked.close();
        writer.close();
        log.close();
    }
}
