package org.pprnet.events;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A log for tests, in memory: it numbers what it is given, from 1. */
public final class EventLog {

    private static final Instant BEGIN = Instant.parse("2025-01-01T00:00:00Z");

    private final List<LoggedEvent> events = new ArrayList<>();

    /** Adds events. */
    public EventLog with(SummaryEvent... more) {
        List.of(more).forEach(event -> events.add(logged(events.size() + 1L, event)));
        return this;
    }

    /** All events, in order. */
    public List<LoggedEvent> events() {
        return List.copyOf(events);
    }

    /** The events after a position. */
    public List<LoggedEvent> after(long position) {
        return events.stream().filter(event -> event.sequence() > position).toList();
    }

    /** An event at a position, a second later than the one before. */
    public static LoggedEvent logged(long sequence, SummaryEvent event) {
        Instant at = BEGIN.plusSeconds(sequence);
        return new LoggedEvent(sequence, at, UuidCreator.getTimeOrderedEpoch(), at, event, null);
    }

    /** Many events of all kinds about few entities, in an order that a producer could have written; the same for a seed. */
    public static EventLog random(long seed, int length) {
        RandomEvents random = new RandomEvents(seed);
        EventLog log = new EventLog();
        IntStream.range(0, length).forEach(_ -> log.with(random.next()));
        return log;
    }
}
