package org.pprnet.feed.hub;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a subscriber has yet to confirm (WebSub, section 5.3).
 *
 * @param request tells it from later ones in its place
 * @param attempts how often the subscriber was asked in vain
 */
record Intent(Mode mode, Subscriber subscriber, UUID request, Duration lease, @Nullable String secret, int attempts) {

    static Intent of(ResultSet row) throws SQLException {
        return new Intent(Mode.valueOf(row.getString("mode")), Subscriber.of(row), row.getObject("request", UUID.class),
                Duration.ofSeconds(row.getLong("lease_seconds")), row.getString("secret"), row.getInt("attempts"));
    }
}
