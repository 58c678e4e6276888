package org.pprnet.feed.store;

import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.pprnet.service.database.CurrentGeneration;

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
                statement.execute("listen %s; listen %s".formatted(CHANNEL, CurrentGeneration.CHANNEL));
            }
            return new Listening(connection, database);
        } catch (SQLException e) {
            throw new DataAccessException("the store cannot be listened to", e);
        }
    }

    /** An open ear, for one thread. */
    public static final class Listening implements AutoCloseable {

        private final Connection connection;
        private final Database database;
        private final String schema;

        private Listening(Connection connection, Database database) throws SQLException {
            this.connection = connection;
            this.database = database;
            schema = schema(connection);
        }

        /** By its search path: at first there is no such schema yet. */
        private static String schema(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("show search_path")) {
                row.next();
                return row.getString(1);
            }
        }

        /** Whether the store that is listened to was replaced: then it is time to listen anew. */
        public boolean isOver() {
            return !database.isInUse(schema);
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
            return news == null ? 0 : Arrays.stream(news).mapToInt(Listening::events).sum();
        }

        /** A store that was replaced is one thing to look at. */
        private static int events(PGNotification word) {
            return word.getName().equals(CHANNEL) ? Integer.parseInt(word.getParameter()) : 1;
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
