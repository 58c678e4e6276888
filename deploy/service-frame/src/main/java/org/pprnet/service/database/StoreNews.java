package org.pprnet.service.database;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Word from a view's store that it moved, to every instance of the service: PostgreSQL's NOTIFY and LISTEN. The channel is
 * the generation's: who fills the next one disturbs nobody.
 */
@Singleton
@Requires(beans = CurrentGeneration.class)
public final class StoreNews {

    private final DataSource pool;
    private final CurrentGeneration generation;

    StoreNews(DataSource pool, DataSourceResolver resolver, CurrentGeneration generation) {
        this.pool = resolver.resolve(pool);
        this.generation = generation;
    }

    /**
     * Said when the transaction commits, and never if it does not.
     *
     * @param events how many the store took in
     */
    public static void announce(Connection connection, int events) {
        try (PreparedStatement notify = connection.prepareStatement("SELECT pg_notify(current_schema(), ?)")) {
            notify.setString(1, Integer.toString(events));
            notify.execute();
        } catch (SQLException e) {
            throw new ConnectionException("the other instances cannot be told", e);
        }
    }

    /** Starts to listen, until told that it is over. What the store says from now on is not missed. */
    Listening listen(BooleanSupplier over) {
        try {
            Connection connection = pool.getConnection();
            try {
                String schema = schema(connection);
                execute(connection, "LISTEN %s; LISTEN %s".formatted(schema, CurrentGeneration.CHANNEL));
                return new Listening(connection,
                        () -> over.getAsBoolean() || !generation.schema().equals(schema));
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw unheard(e);
        }
    }

    /** By its search path: at first there is no such schema yet. */
    private static String schema(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW search_path")) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static ConnectionException unheard(SQLException cause) {
        return new ConnectionException("the store cannot be listened to", cause);
    }

    /** An open ear, for one thread. As long as it is open, its generation is not dropped. */
    public static final class Listening implements AutoCloseable {

        /** How long it may take to notice that this is over. */
        private static final Duration NAP = Duration.ofMillis(250);

        private final Connection connection;
        private final BooleanSupplier over;

        private Listening(Connection connection, BooleanSupplier over) {
            this.connection = connection;
            this.over = over;
        }

        /** Whether the service stops, or the store that is listened to was replaced: then it is time to listen anew. */
        public boolean isOver() {
            return over.getAsBoolean();
        }

        /**
         * Waits until the store moves, so long at most, or until this is over.
         *
         * @return how many events it took in; 0 if it did not move, or by none
         * @throws ConnectionException if the connection is lost
         */
        public int await(Duration patience) {
            long deadline = System.nanoTime() + patience.toNanos();
            long left = patience.toNanos();
            PGNotification[] news = {};
            while (news.length == 0 && left > 0 && !isOver()) {
                news = news(Duration.ofNanos(Math.min(left, NAP.toNanos())));
                left = deadline - System.nanoTime();
            }
            return Arrays.stream(news).mapToInt(Listening::events).sum();
        }

        private PGNotification[] news(Duration patience) {
            try {
                @Nullable
                PGNotification[] news = connection.unwrap(PGConnection.class)
                        .getNotifications((int) Math.max(1, patience.toMillis()));
                return news == null ? new PGNotification[0] : news;
            } catch (SQLException e) {
                throw unheard(e);
            }
        }

        /** A store that was replaced is one thing to look at. */
        private static int events(PGNotification word) {
            return word.getName().equals(CurrentGeneration.CHANNEL) ? 1 : Integer.parseInt(word.getParameter());
        }

        @Override
        public void close() {
            try (connection) {
                execute(connection, "UNLISTEN *");
            } catch (SQLException e) {
                throw unheard(e);
            }
        }
    }
}
