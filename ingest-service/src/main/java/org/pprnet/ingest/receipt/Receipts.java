package org.pprnet.ingest.receipt;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.log.Receipt;

/**
 * Since when each service shows what. A row stands for all positions from the row before up to its own, and is kept only
 * if it moves the service on: so the instant of a position, once known, is never another.
 */
@Singleton
class Receipts {

    /** A receipt for what was never numbered here is somebody else's log. */
    private static final String KEEP = """
            insert into receipt (service, position, at)
            select ?, ?, ?
            where not exists (select 1 from receipt where service = ? and position >= ?)
                and ? <= (select coalesce(max(sequence), 0) from event)
            on conflict do nothing
            returning (select coalesce(max(position), 0) from receipt where service = ? and position < ?)
            """;
    private static final String ADVANCE = """
            update receipt_offset set next_offset = ? where restoration is not distinct from cast(? as uuid)
            """;
    private static final String LIVE = """
            select distinct on (service) service, position, at from receipt where position >= ?
            order by service, position
            """;

    private final JdbcOperations database;
    private final TimeToLive times;

    Receipts(JdbcOperations database, TimeToLive times) {
        this.database = database;
        this.times = times;
    }

    /**
     * Keeps receipts in their order, and how far the topic was read.
     *
     * @return false if the database was restored since that place was read; then nothing is kept
     */
    @Transactional
    public boolean keep(List<Receipt> receipts, Place next) {
        if (!advance(next)) {
            return false;
        }
        database.prepareStatement(KEEP, insert -> {
            for (Receipt receipt : receipts) {
                keep(insert, receipt).ifPresent(before -> times.measure(receipt, before));
            }
            return receipts;
        });
        return true;
    }

    /** The position that was live there before; empty if the receipt moves nothing on. */
    private static OptionalLong keep(PreparedStatement insert, Receipt receipt) throws SQLException {
        insert.setString(1, receipt.service());
        insert.setLong(2, receipt.position());
        insert.setObject(3, OffsetDateTime.ofInstant(receipt.at(), ZoneOffset.UTC));
        insert.setString(4, receipt.service());
        insert.setLong(5, receipt.position());
        insert.setLong(6, receipt.position());
        insert.setString(7, receipt.service());
        insert.setLong(8, receipt.position());
        try (ResultSet before = insert.executeQuery()) {
            return before.next() ? OptionalLong.of(before.getLong(1)) : OptionalLong.empty();
        }
    }

    /** Where the reading of the topic goes on. */
    @Transactional(readOnly = true)
    public Place next() {
        return database.prepareStatement("select next_offset, restoration from receipt_offset", query -> {
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return new Place(rows.getLong(1), rows.getObject(2, UUID.class));
            }
        });
    }

    private boolean advance(Place next) {
        return database.prepareStatement(ADVANCE, update -> {
            update.setLong(1, next.offset());
            update.setObject(2, next.restoration(), Types.OTHER);
            return update.executeUpdate() == 1;
        });
    }

    /**
     * A place in the topic.
     *
     * @param restoration the last one of the database; null if it never was restored
     */
    record Place(long offset, @Nullable UUID restoration) {

        Place at(long offset) {
            return new Place(offset, restoration);
        }
    }

    /** The services that show a position, by name, and the first receipt that said so. */
    @Transactional(readOnly = true)
    public Map<String, Live> live(long position) {
        return database.prepareStatement(LIVE, query -> {
            query.setLong(1, position);
            Map<String, Live> live = new TreeMap<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    live.put(rows.getString(1),
                            new Live(rows.getLong(2), rows.getObject(3, OffsetDateTime.class).toInstant()));
                }
            }
            return live;
        });
    }
}
