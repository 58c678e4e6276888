package org.pprnet.ingest.outbox;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.pprnet.events.Decoded;
import org.pprnet.events.EventCodec;
import org.pprnet.events.LoggedEvent;
import org.pprnet.events.log.WholeLog;
import org.pprnet.ingest.outbox.OutboxRow.Kind;

/**
 * Takes the log back into the event table, within one transaction that nobody else writes beside. Where both know an
 * event, they must agree; where the table has an event without a number and the log has one of the same entity and
 * version, the log's stands.
 */
public final class EventsFromTheLog {

    /** A select, as the driver makes one statement of many rows of values, and then cannot tell which of them was kept. */
    private static final String KEEP = """
            insert into event (id, type, kind, entity, version, happened_at, data, content_hash, doi, traceparent,
                sequence, logged_at)
            select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
            on conflict (kind, entity, version) do update set id = excluded.id, type = excluded.type,
                happened_at = excluded.happened_at, data = excluded.data, content_hash = excluded.content_hash,
                doi = excluded.doi, traceparent = excluded.traceparent, sequence = excluded.sequence,
                logged_at = excluded.logged_at
                where event.sequence is null
            """;
    private static final String MISSING = """
            select place from generate_series(1, (select max(sequence) from event)) as place
            where not exists (select 1 from event where sequence = place) order by place limit 20
            """;
    private static final int AT_ONCE = 500;
    private static final long BYTES_AT_ONCE = 4 * 1024 * 1024;

    private final JdbcOperations database;
    private final Map<Key, UUID> unnumbered;
    private final Set<Long> replacing = new HashSet<>();
    private long read;
    private long taken;
    private long skipped;
    private long last;

    /** Begins with what the table holds. */
    public EventsFromTheLog(JdbcOperations database) {
        this.database = database;
        unnumbered = findUnnumbered();
    }

    /**
     * Takes the next records of the log.
     *
     * @throws LogRefusedException if they are not of the history that the table tells
     */
    public void take(List<WholeLog.Entry> entries) {
        List<Found> found = entries.stream().flatMap(entry -> readable(entry).stream()).toList();
        Map<Long, UUID> known = numbered(found.stream().map(one -> one.event().sequence()).toList());
        List<Found> fresh = new ArrayList<>();
        for (Found one : found) {
            UUID there = known.putIfAbsent(one.event().sequence(), one.event().id());
            if (there == null) {
                fresh.add(one);
            } else if (one.event().sequence() > last) {
                requireSame(one.event(), there);
            }
            last = Math.max(last, one.event().sequence());
        }
        keep(fresh);
        read += entries.size();
    }

    /** A number that comes again is passed over, as every reader of the log does: the first one stands. */
    private static void requireSame(LoggedEvent event, UUID there) {
        if (!event.id().equals(there)) {
            throw new LogRefusedException(
                    "number %d is event %s on the log and event %s in the backup: they tell different histories"
                            .formatted(event.sequence(), event.id(), there));
        }
    }

    /** @throws LogRefusedException naming the numbers that neither the log nor the table had before */
    public void requireAllNumbers() {
        List<Long> missing = database.prepareStatement(MISSING, query -> numbers(query));
        if (!missing.isEmpty()) {
            throw new LogRefusedException("there is no event of number " + missing.stream().map(String::valueOf)
                    .collect(Collectors.joining(", ")) + (missing.size() == 20 ? " …" : ""));
        }
    }

    /** Numbered events from after a sequence on, in order: some hundred at most, none at the end. */
    public List<LoggedEvent> after(long sequence) {
        return database.execute(connection -> new EventTable(connection)
                .numberedAfter(sequence, AT_ONCE, BYTES_AT_ONCE)).stream()
                .map(record -> switch (EventCodec.decode(record.headers(), record.data())) {
                    case Decoded.Known(var event) -> event;
                    case Decoded.UnknownType _,Decoded.Malformed _ ->
                        throw new LogRefusedException("event %d cannot be read".formatted(record.sequence()));
                }).toList();
    }

    /** Whether an event took the place of another one that was waiting for its number. */
    public boolean replacesAnother(LoggedEvent event) {
        return replacing.contains(event.sequence());
    }

    /** The highest number on the log; 0 where none is. */
    public long last() {
        return last;
    }

    /** How many records were read. */
    public long read() {
        return read;
    }

    /** How many of them were events that the table did not have under their numbers. */
    public long taken() {
        return taken;
    }

    /** How many of them are no events of this log. */
    public long skipped() {
        return skipped;
    }

    private List<Found> readable(WholeLog.Entry entry) {
        return switch (EventCodec.decode(entry.headers(), entry.data())) {
            case Decoded.Known(var event) -> List.of(new Found(event, OutboxRow.of(event, entry.data())));
            case Decoded.UnknownType(var sequence, var type) -> throw new LogRefusedException(
                    "event %d is of type %s, which this build does not know".formatted(sequence, type));
            case Decoded.Malformed _ -> {
                skipped++;
                yield List.of();
            }
        };
    }

    private void keep(List<Found> fresh) {
        int[] kept = database.prepareStatement(KEEP, insert -> {
            for (Found one : fresh) {
                Outbox.bind(insert, one.row());
                insert.setLong(11, one.event().sequence());
                insert.setObject(12, OffsetDateTime.ofInstant(one.event().loggedAt(), ZoneOffset.UTC));
                insert.addBatch();
            }
            return insert.executeBatch();
        });
        for (int place = 0; place < kept.length; place++) {
            note(fresh.get(place), kept[place] == 1);
        }
    }

    private void note(Found one, boolean kept) {
        if (!kept) {
            throw new LogRefusedException("number %d is version %d of %s, which has another number already"
                    .formatted(one.event().sequence(), one.row().version(), one.row().entity()));
        }
        taken++;
        UUID waiting = unnumbered.remove(new Key(one.row().kind(), one.row().entity(), one.row().version()));
        if (waiting != null && !waiting.equals(one.event().id())) {
            replacing.add(one.event().sequence());
        }
    }

    private Map<Long, UUID> numbered(List<Long> sequences) {
        return database.prepareStatement("select sequence, id from event where sequence = any (?)", query -> {
            query.setArray(1, query.getConnection().createArrayOf("bigint", sequences.toArray()));
            Map<Long, UUID> found = new HashMap<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getLong(1), rows.getObject(2, UUID.class));
                }
            }
            return found;
        });
    }

    private Map<Key, UUID> findUnnumbered() {
        String sql = "select kind, entity, version, id from event where sequence is null";
        return database.prepareStatement(sql, query -> {
            Map<Key, UUID> found = new HashMap<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.put(new Key(Kind.values()[rows.getInt(1)], rows.getString(2), rows.getInt(3)),
                            rows.getObject(4, UUID.class));
                }
            }
            return found;
        });
    }

    private static List<Long> numbers(PreparedStatement query) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        return numbers;
    }

    private record Key(Kind kind, String entity, int version) {}

    private record Found(LoggedEvent event, OutboxRow row) {}
}
