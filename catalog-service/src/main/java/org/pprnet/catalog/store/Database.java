package org.pprnet.catalog.store;

import io.micronaut.data.connection.ConnectionDefinition;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.pprnet.service.database.Isolation;

/** Reads with statements that are put together at run time, as filters are. */
@Singleton
public final class Database {

    private static final int ROWS_AT_A_TIME = 1_000;

    private final ConnectionOperations<Connection> connections;
    private final TransactionOperations<Connection> transactions;

    Database(ConnectionOperations<Connection> connections, TransactionOperations<Connection> transactions) {
        this.connections = connections;
        this.transactions = transactions;
    }

    /** Makes something of one row. */
    @FunctionalInterface
    public interface RowReader<T> {

        /** What the row that the result stands at says. */
        T read(ResultSet row) throws SQLException;
    }

    /** Takes one row after the other. */
    @FunctionalInterface
    public interface RowVisitor {

        /** Called once per row, in order. */
        void visit(ResultSet row) throws SQLException;
    }

    /** All rows of a statement, which is its own snapshot. */
    public <T> List<T> all(Sql sql, RowReader<T> reader) {
        List<T> rows = new ArrayList<>();
        each(sql, row -> rows.add(reader.read(row)));
        return rows;
    }

    /** The only row of a statement, where there is one. */
    public <T> Optional<T> one(Sql sql, RowReader<T> reader) {
        return all(sql, reader).stream().findFirst();
    }

    /** Shows all rows to a visitor. Within {@link #inSnapshot} they are fetched a thousand at a time. */
    public void each(Sql sql, RowVisitor visitor) {
        // Without a transaction, as it needs none: one that reads turns "read only" off again on a connection that broke,
        // and hides why it did.
        connections.execute(ConnectionDefinition.DEFAULT, status -> {
            visit(status.getConnection(), sql, visitor);
            return null;
        });
    }

    /** Reads several times of one and the same state of the database. */
    public <T> T inSnapshot(Supplier<T> reading) {
        return transactions.executeRead(status -> {
            Isolation.seeOneMoment(status.getConnection());
            return reading.get();
        });
    }

    private static void visit(Connection connection, Sql sql, RowVisitor visitor) {
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            statement.setFetchSize(ROWS_AT_A_TIME);
            bind(statement, sql.values());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    visitor.visit(rows);
                }
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
        int index = 0;
        for (Object value : values) {
            index++;
            statement.setObject(index, value instanceof String[] texts
                    ? statement.getConnection().createArrayOf("text", texts)
                    : value);
        }
    }
}
