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
import org.flywaydb.core.Flyway;

/**
 * Transactions, on tables that are up to date. The tables are made when they are first needed and not at start: the
 * service starts without its database too.
 */
@Singleton
final class Database {

    private static final TransactionDefinition SNAPSHOT = snapshot();

    private final DataSource dataSource;
    private final TransactionOperations<Connection> transactions;
    private volatile boolean current;

    Database(DataSource dataSource, DataSourceResolver resolver, TransactionOperations<Connection> transactions) {
        this.dataSource = resolver.resolve(dataSource);
        this.transactions = transactions;
    }

    /** All of it or nothing. */
    <T> T write(Function<Connection, T> work) {
        return onTables(() -> transactions.executeWrite(status -> work.apply(status.getConnection())));
    }

    /** Every statement sees the database as the first one did. */
    <T> T read(Function<Connection, T> work) {
        return onTables(() -> transactions.execute(SNAPSHOT, status -> work.apply(status.getConnection())));
    }

    /** A connection of its own, for who wants to stay connected. */
    Connection connect() throws SQLException {
        return dataSource.getConnection();
    }

    private <T> T onTables(Supplier<T> work) {
        bringUpToDate();
        try {
            return work.get();
        } catch (RuntimeException e) {
            // Perhaps somebody dropped the tables to have them made from the log again.
            current = false;
            throw e;
        }
    }

    private void bringUpToDate() {
        if (!current) {
            migrate();
        }
    }

    // Instances that start at the same time wait for each other in the database.
    private synchronized void migrate() {
        if (!current) {
            Flyway.configure().dataSource(dataSource).load().migrate();
            current = true;
        }
    }

    private static TransactionDefinition snapshot() {
        DefaultTransactionDefinition definition = new DefaultTransactionDefinition();
        definition.setIsolationLevel(TransactionDefinition.Isolation.REPEATABLE_READ);
        definition.setReadOnly(true);
        return definition;
    }
}
