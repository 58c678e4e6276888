package org.pprnet.ingest.store;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which requests were made under which keys of their callers, and what they were answered, for 7 days. */
@Singleton
public class IdempotencyKeys {

    private static final Duration KEPT = Duration.ofDays(7);

    /** A key whose time is over is free, though it may not be forgotten yet. */
    private static final String CLAIM = """
            insert into idempotency_key as known (owner, key, request, submission, created_at) values (?, ?, ?, ?, ?)
            on conflict (owner, key) do update set request = excluded.request, submission = excluded.submission,
                created_at = excluded.created_at, answer = null
            where known.created_at < ?
            """;

    private final JdbcOperations database;

    IdempotencyKeys(JdbcOperations database) {
        this.database = database;
    }

    /**
     * Notes a request under a key. One that another transaction notes at the same time is waited for.
     *
     * @return the request that stands under this key already, if there is one; then nothing is noted
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Use> claim(String owner, String key, Use use, Instant now) {
        int noted = database.prepareStatement(CLAIM, insert -> {
            insert.setString(1, owner);
            insert.setString(2, key);
            insert.setString(3, use.request());
            insert.setObject(4, use.submission());
            insert.setObject(5, timestamp(now));
            insert.setObject(6, timestamp(now.minus(KEPT)));
            return insert.executeUpdate();
        });
        return noted == 1 ? Optional.empty() : find(owner, key);
    }

    /** Notes what the request under a key was answered. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void answered(String owner, String key, String answer) {
        database.prepareStatement("update idempotency_key set answer = ? where owner = ? and key = ?", update -> {
            update.setString(1, answer);
            update.setString(2, owner);
            update.setString(3, key);
            return update.executeUpdate();
        });
    }

    /** Forgets the keys whose time is over. */
    @Transactional
    public void forget(Instant now) {
        database.prepareStatement("delete from idempotency_key where created_at < ?", delete -> {
            delete.setObject(1, timestamp(now.minus(KEPT)));
            return delete.executeUpdate();
        });
    }

    /** The request that stands under a key. */
    @Transactional(readOnly = true)
    public Optional<Use> find(String owner, String key) {
        return database.prepareStatement(
                "select request, submission, answer from idempotency_key where owner = ? and key = ?", query -> {
                    query.setString(1, owner);
                    query.setString(2, key);
                    try (var rows = query.executeQuery()) {
                        return rows.next()
                                ? Optional.of(
                                        new Use(rows.getString(1), rows.getObject(2, UUID.class), rows.getString(3)))
                                : Optional.empty();
                    }
                });
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /**
     * A request, and what it made.
     *
     * @param request a hash of what was asked for
     * @param answer null before there is one, and for requests that were made before answers were kept
     */
    public record Use(String request, UUID submission, @Nullable String answer) {}
}
