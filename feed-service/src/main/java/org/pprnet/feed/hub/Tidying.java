package org.pprnet.feed.hub;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Ends what is over, and removes the messages that no one waits for, and subscriptions that ended long ago. */
@Singleton
final class Tidying {

    /** So long one can look up what became of a subscription. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final String SETTLED = """
            delete from hub.message m
            using (
                select f.name, coalesce(min(s.settled), f.last) as settled
                from hub.feed f left join hub.subscription s on s.feed = f.name and s.state = 'ACTIVE'
                group by f.name, f.last) all_of
            where m.feed = all_of.name and m.number <= all_of.settled""";

    private static final String PAST = """
            with removed as (
                delete from hub.subscription where state = 'ENDED' and ended_at <= ?
                returning delivered, superseded, given_up, cancelled)
            update hub.past p set delivered = p.delivered + r.delivered, superseded = p.superseded + r.superseded,
                given_up = p.given_up + r.given_up, cancelled = p.cancelled + r.cancelled
            from (
                select sum(delivered) as delivered, sum(superseded) as superseded, sum(given_up) as given_up,
                    sum(cancelled) as cancelled
                from removed having count(*) > 0) r""";

    private final HubDatabase database;
    private final Subscriptions subscriptions;
    private final Clock clock;

    Tidying(HubDatabase database, Subscriptions subscriptions, Clock clock) {
        this.database = database;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    void tidy() {
        database.write(connection -> {
            subscriptions.endOver(connection);
            Sql.update(connection, PAST, clock.instant().minus(KEPT));
            return Sql.update(connection, SETTLED);
        });
    }
}
