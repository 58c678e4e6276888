package org.pprnet.feed.hub;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The account of all subscriptions together, those that ended included. */
@Singleton
final class Ledger {

    /** However many ask, the hub's own work waits for one of them at most. */
    private static final Duration AGE = Duration.ofSeconds(2);

    private static final String TOTALS = """
            select count(*) filter (where s.state = 'ACTIVE') as subscriptions,
                p.delivered + coalesce(sum(s.delivered), 0) as delivered,
                p.superseded + coalesce(sum(s.superseded), 0) as superseded,
                p.given_up + coalesce(sum(s.given_up), 0) as given_up,
                p.cancelled + coalesce(sum(s.cancelled), 0) as cancelled,
                p.delivered + p.superseded + p.given_up + p.cancelled + coalesce(sum(s.settled - s.began), 0) as settled,
                coalesce(sum(f.last - s.settled) filter (where s.state = 'ACTIVE'), 0) as waiting
            from hub.past p left join (hub.subscription s join hub.feed f on f.name = s.feed) on true
            group by p.only_row""";

    private final HubDatabase database;
    private final Clock clock;
    private @Nullable Kept kept;

    Ledger(HubDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** As they were two seconds ago, or later. */
    synchronized Totals totals() {
        Instant now = clock.instant();
        if (kept == null || Duration.between(kept.at, now).abs().compareTo(AGE) >= 0) {
            kept = new Kept(now, read());
        }
        return kept.totals;
    }

    /** As they are. */
    Totals read() {
        return database.write(connection -> Sql.rows(connection, TOTALS, Ledger::totals).getFirst());
    }

    private static Totals totals(ResultSet row) throws SQLException {
        return new Totals(row.getLong("subscriptions"), row.getLong("settled") + row.getLong("waiting"),
                row.getLong("delivered"), row.getLong("superseded"), row.getLong("given_up"), row.getLong("cancelled"),
                row.getLong("waiting"));
    }

    private record Kept(Instant at, Totals totals) {}
}
