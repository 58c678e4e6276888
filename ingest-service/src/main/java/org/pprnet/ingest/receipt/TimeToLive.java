package org.pprnet.ingest.receipt;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.annotation.Transactional;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.log.Receipt;
import org.pprnet.ingest.outbox.Promptness;
import org.pprnet.service.tracing.Traces;

/** Measures how long it took until what was published was live, once it is known, and tells the traces of it. */
@Singleton
class TimeToLive {

    /**
     * What a database had before it was restored was live long ago. Of a service that was away for long, the newest are
     * enough.
     */
    private static final String ACCEPTED = """
            select sequence, happened_at, traceparent from event where sequence > ? and sequence <= ?
                and happened_at > (select coalesce(max(updated_at), '-infinity') from restoration)
            order by sequence desc limit 10000
            """;

    private final JdbcOperations database;
    private final TransactionOperations<Connection> transactions;
    private final Promptness promptness;
    private final Traces traces;
    private final Clock clock;

    TimeToLive(JdbcOperations database, TransactionOperations<Connection> transactions, Promptness promptness,
            Traces traces, Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.promptness = promptness;
        this.traces = traces;
        this.clock = clock;
    }

    /**
     * Measures what a receipt makes live, when the transaction that keeps it commits.
     *
     * @param before the position that was live in that service before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void measure(Receipt receipt, long before) {
        List<Accepted> accepted = accepted(before, receipt.position());
        transactions.findTransactionStatus().orElseThrow().registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                accepted.forEach(publication -> tell(receipt, publication));
            }
        });
    }

    private void tell(Receipt receipt, Accepted publication) {
        promptness.live(receipt.service(), publication.at(), receipt.at());
        traces.note("receipt from " + receipt.service(), publication.sequence(), publication.traceparent(),
                receipt.at(), clock.instant());
    }

    private record Accepted(long sequence, Instant at, @Nullable String traceparent) {

        static Accepted of(ResultSet row) throws SQLException {
            return new Accepted(row.getLong("sequence"),
                    row.getObject("happened_at", OffsetDateTime.class).toInstant(), row.getString("traceparent"));
        }
    }

    private List<Accepted> accepted(long after, long last) {
        return database.prepareStatement(ACCEPTED, query -> {
            query.setLong(1, after);
            query.setLong(2, last);
            List<Accepted> accepted = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    accepted.add(Accepted.of(rows));
                }
            }
            return accepted;
        });
    }
}
