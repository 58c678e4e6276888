package org.pprnet.ingest.restore;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.pprnet.ingest.restore.Restoration.State;
import org.pprnet.ingest.restore.Restoration.Tally;

/** How far each restoration is. It is noted beside the transaction that restores, so that others see it at once. */
@Singleton
class Restorations {

    /** One that says nothing for so long has died with its service, and its transaction with it. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private static final String NOTE = """
            insert into restoration (id, state, failure, lines, read, taken, skipped, waiting, position, updated_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set state = excluded.state, failure = excluded.failure, lines = excluded.lines,
                read = excluded.read, taken = excluded.taken, skipped = excluded.skipped, waiting = excluded.waiting,
                position = excluded.position, updated_at = excluded.updated_at
            """;

    private final JdbcOperations database;
    private final Clock clock;

    Restorations(JdbcOperations database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Begins a restoration. */
    @Transactional
    Restoration start() {
        Restoration run = new Restoration(UuidCreator.getTimeOrderedEpochPlus1(), State.RUNNING, Tally.NOTHING, null);
        write(run);
        return run;
    }

    /** Notes how far it is. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void note(Restoration run) {
        write(run);
    }

    /** Notes that it is complete, and is so only if the transaction is. */
    @Transactional(propagation = Propagation.MANDATORY)
    void complete(Restoration run) {
        write(run);
    }

    /** The restoration of that id. */
    @Transactional(readOnly = true)
    Optional<Restoration> find(UUID id) {
        return database.prepareStatement("select * from restoration where id = ?", query -> {
            query.setObject(1, id);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Optional.of(run(rows)) : Optional.empty();
            }
        });
    }

    private void write(Restoration run) {
        database.prepareStatement(NOTE, upsert -> {
            upsert.setObject(1, run.id());
            upsert.setString(2, run.state().name());
            upsert.setString(3, run.failure());
            upsert.setLong(4, run.tally().lines());
            upsert.setLong(5, run.tally().read());
            upsert.setLong(6, run.tally().taken());
            upsert.setLong(7, run.tally().skipped());
            upsert.setLong(8, run.tally().waiting());
            upsert.setLong(9, run.tally().position());
            upsert.setObject(10, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            return upsert.executeUpdate();
        });
    }

    private Restoration run(ResultSet row) throws SQLException {
        Tally tally = new Tally(row.getLong("lines"), row.getLong("read"), row.getLong("taken"),
                row.getLong("skipped"), row.getLong("waiting"), row.getLong("position"));
        Restoration run = new Restoration(row.getObject("id", UUID.class), State.valueOf(row.getString("state")),
                tally, row.getString("failure"));
        Instant updatedAt = row.getObject("updated_at", OffsetDateTime.class).toInstant();
        return run.state() == State.RUNNING && updatedAt.isBefore(clock.instant().minus(SILENCE))
                ? run.failed(tally, "the service stopped meanwhile, and nothing was kept: restore again")
                : run;
    }
}
