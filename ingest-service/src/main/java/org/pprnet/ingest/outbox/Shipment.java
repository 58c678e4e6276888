package org.pprnet.ingest.outbox;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.pprnet.events.log.LogRecord;
import org.pprnet.events.log.LogWriter;
import org.pprnet.events.log.SummaryLog;
import org.pprnet.service.tracing.Traces;

/**
 * The steps by which the only relay brings events to the log, each on its own: agree with the log once, then number, send
 * and mark, again and again. What is numbered is committed before it is sent, and what is marked was acknowledged.
 *
 * <p>After any failure this one is given up, and the next starts by agreeing.
 */
final class Shipment {

    private static final long BYTES_AT_ONCE = 4 * 1024 * 1024;
    private static final long UNKNOWN = -1;

    private final EventTable events;
    private final SummaryLog log;
    private final LogWriter writer;
    private final Clock clock;
    private final OutboxSettings settings;
    private final Promptness promptness;
    private final Traces traces;
    private final List<Instant> arriving = new ArrayList<>();
    private String topicId = "";
    private long sent;
    private long marked;
    private long nextOffset = UNKNOWN;

    Shipment(EventTable events, SummaryLog log, LogWriter writer, Clock clock, OutboxSettings settings,
            Promptness promptness, Traces traces) {
        this.events = events;
        this.log = log;
        this.writer = writer;
        this.clock = clock;
        this.settings = settings;
        this.promptness = promptness;
        this.traces = traces;
    }

    /**
     * Finds out from where on the log must be sent again: after its end if it lost its tail, all of it if it is another
     * topic, and in any case what was numbered and not marked.
     *
     * <p>Another topic's end says nothing of what is before it: an event may have been sent to it before anybody saw that
     * it is another.
     *
     * @throws LogAheadException if the log holds what was never numbered here
     */
    void agree() throws SQLException {
        topicId = log.topicId().orElseThrow(TopicReplacedException::new);
        long end = log.lastSequence();
        long numbered = events.lastNumbered();
        if (end > numbered) {
            throw new LogAheadException(end, numbered);
        }
        boolean another = events.topicId().filter(known -> !known.equals(topicId)).isPresent();
        marked = events.lastMarked();
        sent = another ? 0 : Math.min(end, marked);
        nextOffset = UNKNOWN;
        events.mark(sent, topicId);
    }

    /** Numbers what was committed; false if there was nothing. */
    boolean number() throws SQLException {
        return events.number(clock.instant(), settings.batch()) > 0;
    }

    /** Sends the numbered events that are next; false if there was none. */
    boolean send() throws SQLException {
        List<LogRecord> next = events.numberedAfter(sent, settings.batch(), BYTES_AT_ONCE);
        if (next.isEmpty()) {
            return false;
        }
        Instant begun = clock.instant();
        refuseAnotherTopic(writer.append(next));
        Instant ended = clock.instant();
        next.forEach(record -> traces.note("send", record.sequence(), record.traceparent(), begun, ended));
        sent = next.getLast().sequence();
        next.stream().filter(record -> record.sequence() > marked).map(LogRecord::time).forEach(arriving::add);
        return true;
    }

    /** Marks everything that was sent. */
    void mark() throws SQLException {
        events.mark(sent, topicId);
        Instant now = clock.instant();
        arriving.forEach(accepted -> promptness.onTheLog(accepted, now));
        arriving.clear();
        marked = Math.max(marked, sent);
    }

    /**
     * What was acknowledged by a topic that was made meanwhile is not on the log that was agreed with. That one begins
     * anew: what stands right behind all that was sent before is not on it, and the cluster need not be asked.
     */
    private void refuseAnotherTopic(List<Long> offsets) {
        if (!areNext(offsets) && !log.topicId().equals(Optional.of(topicId))) {
            throw new TopicReplacedException();
        }
        nextOffset = offsets.getLast() < 0 ? UNKNOWN : offsets.getLast() + 1;
    }

    private boolean areNext(List<Long> offsets) {
        return nextOffset != UNKNOWN && IntStream.range(0, offsets.size())
                .allMatch(place -> offsets.get(place) == nextOffset + place);
    }
}
