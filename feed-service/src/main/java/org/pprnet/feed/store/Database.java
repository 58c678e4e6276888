package org.pprnet.feed.store;

import io.micronaut.jdbc.DataSourceResolver;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.DefaultTransactionDefinition;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.pprnet.service.database.CurrentGeneration;
import org.pprnet.service.database.ReplacedException;
import org.pprnet.service.database.Schema;

/**
 * Transactions, on tables that are up to date. Where a rebuild replaced the tables meanwhile, it is done once more on the
 * new ones.
 */
@Singleton
public final class Database {

    private static final TransactionDefinition SNAPSHOT = snapshot();

    private final DataSource dataSource;
    private final TransactionOperations<Connection> transactions;
    private final Schema schema;
    private final CurrentGeneration generation;

    Database(DataSource dataSource, DataSourceResolver resolver, TransactionOperations<Connection> transactions,
            Schema schema, CurrentGeneration generation) {
        this.dataSource = resolver.resolve(dataSource);
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
        return onTables(() -> transactions.execute(SNAPSHOT, status -> work.apply(status.getConnection())));
    }

    /** A connection of its own, for who wants to stay connected: until {@link #isInUse} says that its schema is not. */
    Connection connect() throws SQLException {
        return dataSource.getConnection();
    }

    /** Whether a schema is the one that readers see. A connection to another one keeps that from being dropped. */
    boolean isInUse(String schema) {
        return generation.schema().equals(schema);
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

    private static TransactionDefinition snapshot() {
        DefaultTransactionDefinition definition = new DefaultTransactionDefinition();
        definition.setIsolationLevel(TransactionDefinition.Isolation.REPEATABLE_READ);
        definition.setReadOnly(true);
        return definition;
    }
}
