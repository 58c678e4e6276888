package org.pprnet.ingest.receipt;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.annotation.Transactional;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.pprnet.events.log.Receipt;
import org.pprnet.ingest.outbox.Promptness;

/** Measures how long it took until what was published was live, once it is known. */
@Singleton
class TimeToLive {

    /**
     * What a database had before it was restored was live long ago. Of a service that was away for long, the newest are
     * enough.
     */
    private static final String ACCEPTED = """
            select happened_at from event where sequence > ? and sequence <= ?
                and happened_at > (select coalesce(max(updated_at), '-infinity') from restoration)
            order by sequence desc limit 10000
            """;

    private final JdbcOperations database;
    private final TransactionOperations<Connection> transactions;
    private final Promptness promptness;

    TimeToLive(JdbcOperations database, TransactionOperations<Connection> transactions, Promptness promptness) {
        this.database = database;
        this.transactions = transactions;
        this.promptness = promptness;
    }

    /**
     * Measures what a receipt makes live, when the transaction that keeps it commits.
     *
     * @param before the position that was live in that service before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void measure(Receipt receipt, long before) {
        List<Instant> accepted = accepted(before, receipt.position());
        transactions.findTransactionStatus().orElseThrow().registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                accepted.forEach(then -> promptness.live(receipt.service(), then, receipt.at()));
            }
        });
    }

    private List<Instant> accepted(long after, long last) {
        return database.prepareStatement(ACCEPTED, query -> {
            query.setLong(1, after);
            query.setLong(2, last);
            List<Instant> accepted = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    accepted.add(rows.getObject(1, OffsetDateTime.class).toInstant());
                }
            }
            return accepted;
        });
    }
}
