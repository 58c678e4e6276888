package org.pprnet.feed.store;

import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * The store as harvesters read it: every summary that was ever published, by its last change.
 *
 * <p>A change's datestamp is the latest time at which any change up to it was logged. Along the log it never goes back,
 * whatever the clock did, so that what comes later is never behind who asks for everything since {@link Harvest#until}.
 */
@Singleton
public final class StoredRecords {

    private static final String STANDING = """
            select date_trunc('second', everything.logged_at, 'UTC') as until, (
                select datestamp from feed_entry where feed = everything.name order by datestamp limit 1) as earliest
            from feed everything
            where everything.name = 'all'""";

    private final Database database;
    private final Tables.LogPosition position;

    StoredRecords(Database database, Tables.LogPosition position) {
        this.database = database;
        this.position = position;
    }

    /** No records, only how the store stands; empty before the first summary was published, here and below. */
    public Optional<Harvest> standing() {
        return read(_ -> RecordPage.NONE);
    }

    /** One record, with its content; none where there never was such a summary. */
    public Optional<Harvest> one(UUID summary) {
        return read(connection -> RecordPage.of(RecordRow.one(connection, summary)).filled(connection));
    }

    /** The next records of a list: no more than {@link RecordPage} allows, and at least one if there are any. */
    public Optional<Harvest> records(Selection selection) {
        return read(connection -> RecordPage.of(RecordRow.after(connection, selection)).filled(connection));
    }

    /** The same without what the records say. */
    public Optional<Harvest> headers(Selection selection) {
        return read(connection -> RecordPage.ofHeaders(RecordRow.after(connection, selection)));
    }

    private Optional<Harvest> read(Reading reading) {
        return database.read(connection -> {
            long standing = position.read().sequence();
            try (PreparedStatement query = connection.prepareStatement(STANDING);
                    ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(harvest(standing, row, reading.read(connection)))
                        : Optional.empty();
            } catch (SQLException e) {
                throw new DataAccessException("the records cannot be read", e);
            }
        });
    }

    private static Harvest harvest(long position, ResultSet standing, RecordPage page) throws SQLException {
        return new Harvest(position, instant(standing, "until"), instant(standing, "earliest"), page.records(),
                page.complete());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private interface Reading {
        RecordPage read(Connection connection) throws SQLException;
    }
}
