package org.pprnet.feed.hub;

import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.pprnet.feed.store.Database;
import org.pprnet.service.database.ReplacedException;

/** Transactions on the hub's tables, and on the view's beside them. */
@Singleton
final class HubDatabase {

    /** However much is to be delivered, readers find connections. */
    private static final int AT_ONCE = 2;

    private final Database database;
    private final HubSchema schema;
    private final Semaphore connections = new Semaphore(AT_ONCE, true);

    HubDatabase(Database database, HubSchema schema) {
        this.database = database;
        this.schema = schema;
    }

    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** All of it or nothing. */
    <T> T write(Work<T> work) {
        connections.acquireUninterruptibly();
        try {
            schema.bringUpToDate();
            return database.write(connection -> done(work, connection));
        } catch (RuntimeException e) {
            schema.doubt();
            throw e;
        } finally {
            connections.release();
        }
    }

    /** Whether it is the database that failed, and not what was done with it. */
    static boolean isToBlame(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException || cause instanceof ReplacedException);
    }

    private static <T> T done(Work<T> work, Connection connection) {
        try {
            return work.on(connection);
        } catch (SQLException e) {
            throw new DataAccessException("the hub's tables do not answer: " + e.getMessage(), e);
        }
    }
}
