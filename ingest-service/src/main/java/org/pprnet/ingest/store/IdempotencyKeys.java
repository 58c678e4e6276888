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

/** Which requests were made under which keys of their callers, for a time. */
@Singleton
public class IdempotencyKeys {

    private static final Duration KEPT = Duration.ofDays(7);

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
        forgetBefore(now.minus(KEPT));
        int noted = database.prepareStatement(
                "insert into idempotency_key (owner, key, request, submission, created_at) values (?, ?, ?, ?, ?) "
                        + "on conflict (owner, key) do nothing",
                insert -> {
                    insert.setString(1, owner);
                    insert.setString(2, key);
                    insert.setString(3, use.request());
                    insert.setObject(4, use.submission());
                    insert.setObject(5, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
                    return insert.executeUpdate();
                });
        return noted == 1 ? Optional.empty() : find(owner, key);
    }

    /** The request that stands under a key. */
    @Transactional(readOnly = true)
    public Optional<Use> find(String owner, String key) {
        return database.prepareStatement("select request, submission from idempotency_key where owner = ? and key = ?",
                query -> {
                    query.setString(1, owner);
                    query.setString(2, key);
                    try (var rows = query.executeQuery()) {
                        return rows.next()
                                ? Optional.of(new Use(rows.getString(1), rows.getObject(2, UUID.class)))
                                : Optional.empty();
                    }
                });
    }

    private void forgetBefore(Instant oldest) {
        database.prepareStatement("delete from idempotency_key where created_at < ?", delete -> {
            delete.setObject(1, OffsetDateTime.ofInstant(oldest, ZoneOffset.UTC));
            return delete.executeUpdate();
        });
    }

    /**
     * A request, and what it made.
     *
     * @param request a hash of what was asked for
     */
    public record Use(String request, UUID submission) {}
}
