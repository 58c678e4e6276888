package org.pprnet.ingest.outbox;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Decoded;
import org.pprnet.events.Digest;
import org.pprnet.events.Doi;
import org.pprnet.events.EventCodec;
import org.pprnet.events.EventType;
import org.pprnet.events.Flag;
import org.pprnet.events.State;
import org.pprnet.events.Summary;
import org.pprnet.events.SummaryEvent;
import org.pprnet.ingest.outbox.OutboxRow.Kind;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;
import org.pprnet.service.reading.EarlierStates;

/** What the log says, worked out from the event table: the newest event of each entity up to the last marked one. */
@Singleton
class LoggedState implements EarlierStates {

    private static final String SERVICE = "ingest";

    private static final String NEWEST = """
            select distinct on (kind, entity) kind, entity, version, type, doi, content_hash, sequence, logged_at, id,
                happened_at, traceparent, case when ? or doi = any (?) then data end as data
            from event where kind = any (?) and sequence <= ? order by kind, entity, version desc
            """;
    private static final int ROWS_AT_ONCE = 200;

    private final JdbcOperations database;
    private volatile @Nullable State cached;

    LoggedState(JdbcOperations database) {
        this.database = database;
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public State state() {
        long position = position();
        State known = cached;
        if (known != null && known.position() == position) {
            return known;
        }
        State now = fold(position, false);
        cached = now;
        return now;
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public State recomputed() {
        return fold(position(), true);
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public State at(long position, boolean recomputed) {
        long last = position();
        if (position < 0 || position > last) {
            throw new ProblemException(ProblemType.INVALID,
                    "position must be 0 to %d, the last on the log".formatted(last));
        }
        return fold(position, recomputed);
    }

    private long position() {
        return database.prepareStatement("select sequence from log_mark", query -> {
            try (ResultSet mark = query.executeQuery()) {
                mark.next();
                return mark.getLong(1);
            }
        });
    }

    private State fold(long position, boolean deep) {
        Map<String, List<Flag>> flagged = new HashMap<>();
        each(position, List.of(Kind.FLAGS), true, Set.of(), row -> {
            if (decoded(row) instanceof SummaryEvent.ArticleFlagged(var doi, var version, var flags)
                    && !flags.isEmpty()) {
                flagged.put(doi.value(), flags);
            }
        });
        Digest digest = new Digest();
        each(position, List.of(Kind.values()), deep, flagged.keySet(), row -> add(digest, row, flagged, deep));
        return digest.state(SERVICE, position);
    }

    private static void add(Digest digest, ResultSet row, Map<String, List<Flag>> flagged, boolean deep)
            throws SQLException {
        String entity = row.getString("entity");
        int version = row.getInt("version");
        List<Flag> flags = flagged.getOrDefault(String.valueOf(row.getString("doi")), List.of());
        String hash = deep || !flags.isEmpty() ? hash(decoded(row), flags) : row.getString("content_hash");
        switch (Kind.values()[row.getInt("kind")]) {
            case SUMMARY -> digest.summary(UUID.fromString(entity), version, isLive(row), hash);
            case TEASER -> digest.teaser(YearMonth.parse(entity), version, hash);
            case FLAGS -> digest.flagged(new Doi(entity), version, hash);
        }
    }

    private static boolean isLive(ResultSet row) throws SQLException {
        return !row.getString("type").equals(EventType.WITHDRAWN.wireName());
    }

    private static String hash(SummaryEvent event, List<Flag> flags) {
        return switch (event) {
            case SummaryEvent.Published(Summary summary) -> Digest.contentHash(summary, flags);
            case SummaryEvent.Revised(Summary summary) -> Digest.contentHash(summary, flags);
            case SummaryEvent.Withdrawn _,SummaryEvent.IssueAnnounced _,SummaryEvent.ArticleFlagged _ ->
                Digest.contentHash(event);
        };
    }

    private static SummaryEvent decoded(ResultSet row) throws SQLException {
        var logged = EventTable.toRecord(row);
        return switch (EventCodec.decode(logged.headers(), logged.data())) {
            case Decoded.Known(var event) -> event.event();
            case Decoded.UnknownType(var sequence, var type) ->
                throw new IllegalStateException("event %d is of unknown type %s".formatted(sequence, type));
            case Decoded.Malformed(var sequence, var reason) ->
                throw new IllegalStateException("event %d cannot be read: %s".formatted(logged.sequence(), reason));
        };
    }

    /** Reads the newest events, each with its data where all are to have it or where it cites one of those articles. */
    private void each(long position, List<Kind> kinds, boolean data, Set<String> dataOf, RowReader reader) {
        database.prepareStatement(NEWEST, query -> {
            query.setFetchSize(ROWS_AT_ONCE);
            query.setBoolean(1, data);
            query.setArray(2, query.getConnection().createArrayOf("text", dataOf.toArray()));
            query.setArray(3, query.getConnection().createArrayOf("smallint",
                    kinds.stream().map(Kind::ordinal).toArray()));
            query.setLong(4, position);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
            return kinds;
        });
    }

    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
