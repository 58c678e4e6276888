package org.pprnet.feed.store;

import io.micronaut.data.connection.ConnectionDefinition;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.function.Function;
import java.util.function.Supplier;
import org.pprnet.service.database.CurrentGeneration;
import org.pprnet.service.database.Isolation;
import org.pprnet.service.database.ReplacedException;
import org.pprnet.service.database.Schema;

/**
 * Transactions, on tables that are up to date. Where a rebuild replaced the tables meanwhile, it is done once more on the
 * new ones.
 */
@Singleton
public final class Database {

    private final ConnectionOperations<Connection> connections;
    private final TransactionOperations<Connection> transactions;
    private final Schema schema;
    private final CurrentGeneration generation;

    Database(ConnectionOperations<Connection> connections, TransactionOperations<Connection> transactions,
            Schema schema, CurrentGeneration generation) {
        this.connections = connections;
        this.transactions = transactions;
        this.schema = schema;
        this.generation = generation;
    }

    /** All of it or nothing. */
    public <T> T write(Function<Connection, T> work) {
        return onTables(() -> transactions.executeWrite(status -> work.apply(status.getConnection())));
    }

    /** Every statement sees the database as the first one did. */
    public <T> T read(Function<Connection, T> work) {
        return onTables(() -> transactions.executeRead(status -> {
            Isolation.seeOneMoment(status.getConnection());
            return work.apply(status.getConnection());
        }));
    }

    /** For single statements: each sees one moment by itself, and waits for no transaction to begin and to end. */
    public <T> T query(Function<Connection, T> work) {
        return onTables(
                () -> connections.execute(ConnectionDefinition.DEFAULT, status -> work.apply(status.getConnection())));
    }

    private <T> T onTables(Supplier<T> work) {
        return generation.read(() -> {
            schema.bringUpToDate();
            try {
                return work.get();
            } catch (ReplacedException e) {
                throw e;
            } catch (RuntimeException e) {
                // Perhaps somebody dropped the tables to have them made from the log again.
                schema.doubt();
                throw e;
            }
        });
    }
}
