package org.pprnet.ingest.outbox;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of the newest event about a summary. */
@Singleton
public class NewestEvents {

    private static final String NEWEST = """
            select version, happened_at, sequence, logged_at from event where kind = 0 and entity = ?
            order by version desc limit 1
            """;

    private final JdbcOperations database;

    NewestEvents(JdbcOperations database) {
        this.database = database;
    }

    /** The newest event about a summary; empty if there was none yet. */
    @Transactional(readOnly = true)
    public Optional<Newest> of(UUID summary) {
        return database.prepareStatement(NEWEST, query -> {
            query.setString(1, summary.toString());
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Optional.of(newest(rows)) : Optional.empty();
            }
        });
    }

    private static Newest newest(ResultSet row) throws SQLException {
        OffsetDateTime loggedAt = row.getObject("logged_at", OffsetDateTime.class);
        return new Newest(row.getInt("version"), row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getObject("sequence", Long.class), loggedAt == null ? null : loggedAt.toInstant());
    }

    /**
     * An event on its way.
     *
     * @param position on the log; null until it is numbered, and then for ever the same
     */
    public record Newest(int version, Instant acceptedAt, @Nullable Long position, @Nullable Instant loggedAt) {}
}
