package org.pprnet.ingest.store;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Tokens that are refused though their time is not over, on every instance: links that were used, sessions that were ended. */
@Singleton
public class SpentTokens {

    /** The clocks of several instances differ, and are set; a token must not be forgotten before it is over for all. */
    private static final Duration KEPT_LONGER = Duration.ofDays(1);

    private final JdbcOperations database;

    SpentTokens(JdbcOperations database) {
        this.database = database;
    }

    /**
     * Spends a token. Of several who do so at once one is told that it was them.
     *
     * @param end when the token is over by itself
     * @return whether it was not spent before
     */
    @Transactional
    public boolean spend(String id, Instant end, Instant now) {
        forgetThoseOverBefore(now.minus(KEPT_LONGER));
        return database.prepareStatement(
                "insert into spent_token (id, expires_at) values (?, ?) on conflict (id) do nothing", insert -> {
                    insert.setString(1, id);
                    insert.setObject(2, OffsetDateTime.ofInstant(end, ZoneOffset.UTC));
                    return insert.executeUpdate() == 1;
                });
    }

    @Transactional
    public boolean isSpent(String id) {
        return database.prepareStatement("select 1 from spent_token where id = ?", query -> {
            query.setString(1, id);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        });
    }

    private void forgetThoseOverBefore(Instant instant) {
        database.prepareStatement("delete from spent_token where expires_at < ?", delete -> {
            delete.setObject(1, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
            return delete.executeUpdate();
        });
    }
}
