package org.pprnet.benchmarks.functions;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.pprnet.events.Decoded;
import org.pprnet.events.Digest;
import org.pprnet.events.EventCodec;
import org.pprnet.events.EventType;
import org.pprnet.events.Summary;
import org.pprnet.events.SummaryEvent;
import org.pprnet.events.log.LogRecord;

/** What every view does with every event. */
@State(Scope.Thread)
public class EventFunctions {

    private final List<Summary> published = Published.summaries();
    private final InTurn<Summary> summaries = new InTurn<>(published);
    private final InTurn<LogRecord> records = new InTurn<>(
            IntStream.range(0, Published.COUNT).mapToObj(this::record).toList());

    private LogRecord record(int number) {
        SummaryEvent event = new SummaryEvent.Published(published.get(number));
        return new LogRecord(number + 1L, published.get(number).publishedAt(), new UUID(1, number),
                EventType.of(event).wireName(), published.get(number).publishedAt(), event.entity(),
                EventCodec.encode(event), null);
    }

    /** By it stores are compared. */
    @Benchmark
    public String contentHash() {
        return Digest.contentHash(summaries.next(), Published.FLAGS);
    }

    /** From headers and bytes of a record. */
    @Benchmark
    public Decoded eventRead() {
        LogRecord record = records.next();
        return EventCodec.decode(record.headers(), record.data());
    }
}
