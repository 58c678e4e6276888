package org.pprnet.feed.store;

import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Word from the store that it moved, to every instance of the service: PostgreSQL's NOTIFY and LISTEN. */
@Singleton
public final class StoreNews {

    private static final String CHANNEL = "feed_store_moved";

    private final Database database;

    StoreNews(Database database) {
        this.database = database;
    }

    /** Said when the transaction commits, and never if it does not. */
    static void announce(Connection connection, int events) {
        try (PreparedStatement notify = connection.prepareStatement("select pg_notify(?, ?)")) {
            notify.setString(1, CHANNEL);
            notify.setString(2, Integer.toString(events));
            notify.execute();
        } catch (SQLException e) {
            throw new DataAccessException("the other instances cannot be told", e);
        }
    }

    /** Starts to listen. What the store says from now on is not missed. */
    public Listening listen() {
        try {
            Connection connection = database.connect();
            try (Statement statement = connection.createStatement()) {
                statement.execute("listen " + CHANNEL);
            }
            return new Listening(connection);
        } catch (SQLException e) {
            throw new DataAccessException("the store cannot be listened to", e);
        }
    }

    /** An open ear, for one thread. */
    public static final class Listening implements AutoCloseable {

        private final Connection connection;

        private Listening(Connection connection) {
            this.connection = connection;
        }

        /**
         * Waits until the store moves.
         *
         * @return how many events it took in; 0 if the time passed without any
         */
        public int await(Duration patience) {
            try {
                return events(
                        connection.unwrap(PGConnection.class).getNotifications((int) Math.max(1, patience.toMillis())));
            } catch (SQLException e) {
                throw new DataAccessException("the store cannot be listened to", e);
            }
        }

        private static int events(PGNotification @Nullable [] news) {
            return news == null
                    ? 0
                    : Arrays.stream(news).map(PGNotification::getParameter).mapToInt(Integer::parseInt).sum();
        }

        @Override
        public void close() {
            try (connection) {
                connection.createStatement().execute("unlisten *");
            } catch (SQLException e) {
                throw new DataAccessException("the store cannot be listened to", e);
            }
        }
    }
}
