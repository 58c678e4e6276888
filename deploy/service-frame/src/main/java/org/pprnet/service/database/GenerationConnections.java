package org.pprnet.service.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Opens connections that stay in one generation for as long as they live: in the one in use when they are opened or, for a
 * rebuild, in the next one. So that no request has to ask which generation it is in.
 */
final class GenerationConnections implements DataSource {

    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(GenerationConnections.class);

    private final DataSource database;
    private final boolean rebuilding;
    private final Queue<Opened> opened = new ConcurrentLinkedQueue<>();
    private volatile Runnable lettingGo = () -> {};
    private volatile @Nullable Generation known;

    GenerationConnections(DataSource database, boolean rebuilding) {
        this.database = database;
        this.rebuilding = rebuilding;
    }

    private record Opened(Connection connection, Generation generation) {

        boolean isClosed() {
            try {
                return connection.isClosed();
            } catch (SQLException e) {
                return true;
            }
        }
    }

    /** The generation that new connections were last opened in; absent before the first. */
    @Nullable
    Generation known() {
        return known;
    }

    /** For a rebuild that may begin only now: the one in use may be another one than when the pool was opened. */
    void forget() {
        known = null;
    }

    /** What lets go of connections that are no longer in the right generation. */
    void whenReplaced(Runnable letGo) {
        lettingGo = letGo;
    }

    /** Notes which generation is the one to be in now, as a connection's database says. */
    Generation look(Connection connection) throws SQLException {
        Generation before = known;
        Generation now = wanted(connection);
        known = now;
        if (before != null && !now.equals(before)) {
            LOG.info("the view is the one in {} from now on, and no longer the one in {}", now.schema(),
                    before.schema());
            lettingGo.run();
        }
        return now;
    }

    /** Whether somebody is still connected to another generation than the known one. */
    boolean anyElsewhere() {
        opened.removeIf(Opened::isClosed);
        return opened.stream().anyMatch(connection -> !connection.generation.equals(known));
    }

    @Override
    public Connection getConnection() throws SQLException {
        return settled(database.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return settled(database.getConnection(user, password));
    }

    private Connection settled(Connection connection) throws SQLException {
        try {
            settle(connection);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Looks again once it holds the lock: until then the generation may have been replaced, and even dropped. */
    private void settle(Connection connection) throws SQLException {
        Generation entered = look(connection);
        entered.enter(connection);
        for (Generation now = look(connection); !now.equals(entered); now = look(connection)) {
            entered.leave(connection);
            entered = now;
            entered.enter(connection);
        }
        opened.removeIf(Opened::isClosed);
        opened.add(new Opened(connection, entered));
    }

    /** A rebuild stays with the one that it began, which becomes the one in use. */
    private Generation wanted(Connection connection) throws SQLException {
        Generation begun = known;
        if (!rebuilding) {
            return GenerationTable.current(connection);
        }
        return begun == null ? GenerationTable.current(connection).following() : begun;
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return database.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        database.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        database.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return database.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return database.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return database.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return database.isWrapperFor(type);
    }
}
