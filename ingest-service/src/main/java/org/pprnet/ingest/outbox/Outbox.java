package org.pprnet.ingest.outbox;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.annotation.Transactional;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.pprnet.events.SummaryEvent;

/** Takes events in the transaction of the step that caused them, and wakes the relay when it commits. */
@Singleton
public class Outbox {

    static final String INSERT = """
            insert into event (id, type, kind, entity, version, happened_at, data, content_hash, doi, traceparent)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcOperations database;
    private final TransactionOperations<Connection> transactions;
    private final WakeUp wakeUp;

    Outbox(JdbcOperations database, TransactionOperations<Connection> transactions, WakeUp wakeUp) {
        this.database = database;
        this.transactions = transactions;
        this.wakeUp = wakeUp;
    }

    /** Adds one event. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(SummaryEvent event, Instant happenedAt) {
        addAll(List.of(event), happenedAt);
    }

    /**
     * Adds events in their order.
     *
     * @throws org.pprnet.service.problem.ProblemException if one is too large for the log
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addAll(List<? extends SummaryEvent> events, Instant happenedAt) {
        List<OutboxRow> rows = events.stream().map(event -> OutboxRow.of(event, happenedAt)).toList();
        database.prepareStatement(INSERT, insert -> {
            for (OutboxRow row : rows) {
                bind(insert, row);
                insert.addBatch();
            }
            return insert.executeBatch();
        });
        transactions.findTransactionStatus().orElseThrow().registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wakeUp.wake();
            }
        });
    }

    static void bind(PreparedStatement insert, OutboxRow row) throws SQLException {
        insert.setObject(1, row.id());
        insert.setString(2, row.type());
        insert.setInt(3, row.kind().ordinal());
        insert.setString(4, row.entity());
        insert.setInt(5, row.version());
        insert.setObject(6, OffsetDateTime.ofInstant(row.happenedAt(), ZoneOffset.UTC));
        insert.setBytes(7, row.data());
        insert.setString(8, row.contentHash());
        insert.setString(9, row.doi());
        insert.setString(10, row.traceparent());
    }
}
