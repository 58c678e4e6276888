package org.pprnet.feed.hub;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subscription that this instance has to itself for a while, and its next message.
 *
 * @param id of the subscription
 * @param token tells this claim from others
 * @param until when this instance has it; afterwards another one may
 * @param settled the number of the message before
 * @param troubles what went wrong so far
 * @param message the changes of its feed that it stands for
 * @param announced up to where changes were announced: a store that does not stand there is being made anew
 */
record Claim(long id, UUID token, Instant until, Subscriber subscriber, @Nullable String secret, long settled,
        Troubles troubles, Range message, long announced) {

    Claim {
        requireNonNull(token, "token is null");
        requireNonNull(until, "until is null");
        requireNonNull(subscriber, "subscriber is null");
        requireNonNull(troubles, "troubles is null");
        requireNonNull(message, "message is null");
    }

    /**
     * What went wrong so far.
     *
     * @param attempts of this message, without success
     * @param failures in a row
     * @param since when the first of these was; absent if there is none
     * @param slow whether its last success took long
     */
    record Troubles(int attempts, int failures, @Nullable Instant since, boolean slow) {

        /** Whether it keeps others waiting: it failed last time, or took long. */
        boolean hinder() {
            return failures > 0 || slow;
        }
    }

    static Claim of(ResultSet row) throws SQLException {
        return new Claim(row.getLong("id"), row.getObject("claim", UUID.class),
                row.getObject("claimed_until", OffsetDateTime.class).toInstant(), Subscriber.of(row),
                row.getString("secret"), row.getLong("settled"), troubles(row),
                new Range(row.getLong("after_position"), row.getLong("to_position"), row.getLong("bytes")),
                row.getLong("announced"));
    }

    private static Troubles troubles(ResultSet row) throws SQLException {
        Instant since = Optional.ofNullable(row.getObject("failing_since", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant).orElse(null);
        return new Troubles(row.getInt("attempts"), row.getInt("failures"), since, row.getBoolean("slow"));
    }
}
