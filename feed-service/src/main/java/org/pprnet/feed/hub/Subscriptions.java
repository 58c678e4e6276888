package org.pprnet.feed.hub;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who is subscribed. A subscription that ends keeps its account: what still waited is cancelled. */
@Singleton
final class Subscriptions {

    private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);

    /** The row lock lets no message in until the subscription is there: one that has to be kept for it. */
    private static final String LAST = "select last from hub.feed where name = ? for update";

    private static final String BEGIN = """
            insert into hub.subscription (feed, format, callback, host, secret, lease_until, state, began, settled, due)
            values (?, ?, ?, ?, ?, ?, 'ACTIVE', ?, ?, ?)
            on conflict (feed, format, callback) do update set
                secret = excluded.secret, lease_until = excluded.lease_until, due = excluded.due, reason = null,
                state = 'ACTIVE',
                began = case hub.subscription.state when 'ACTIVE' then hub.subscription.began
                    else hub.subscription.began + excluded.settled - hub.subscription.settled end,
                settled = case hub.subscription.state when 'ACTIVE' then hub.subscription.settled
                    else excluded.settled end""";

    private static final String END = """
            update hub.subscription s set state = 'ENDED', reason = ?, secret = null,
                claim = null, claimed_until = null, attempts = 0, failures = 0, failing_since = null,
                cancelled = s.cancelled + f.last - s.settled, settled = f.last
            from hub.feed f where f.name = s.feed and s.state = 'ACTIVE' and %s
            returning s.feed, s.format, s.callback""";

    private static final String OF_SUBSCRIBER = END.formatted("s.feed = ? and s.format = ? and s.callback = ?");
    private static final String CLAIMED = END.formatted("s.id = ? and s.claim = ?");
    /** Not while a message is under way, which would be delivered and counted as cancelled. */
    private static final String OVER = END.formatted(
            "s.lease_until <= ? and (s.claimed_until is null or s.claimed_until <= ?)");

    private final Clock clock;
    private final Announcements announcements;

    Subscriptions(Clock clock, Announcements announcements) {
        this.clock = clock;
        this.announcements = announcements;
    }

    /** Begins a subscription with the next message of its feed; one that is active keeps its place. */
    void begin(Connection connection, Intent intent) throws SQLException {
        announcements.begin(connection);
        Subscriber who = intent.subscriber();
        Sql.update(connection, "insert into hub.feed (name, last) values (?, 0) on conflict do nothing", who.feed());
        long last = Sql.rows(connection, LAST, row -> row.getLong(1), who.feed()).getFirst();
        Instant now = clock.instant();
        Sql.update(connection, BEGIN, who.feed(), who.format().name(), who.callback().address().toString(),
                who.callback().host(), intent.secret(), now.plus(intent.lease()), last, last, now);
    }

    /** Ends what a subscriber no longer wants. */
    void end(Connection connection, Subscriber who) throws SQLException {
        ended(End.UNSUBSCRIBED, Sql.rows(connection, OF_SUBSCRIBER, Subscriber::of, End.UNSUBSCRIBED.name(), who.feed(),
                who.format().name(), who.callback().address().toString()));
    }

    /** Ends a subscription that is claimed, if it still is. */
    void end(Connection connection, Claim claim, End reason) throws SQLException {
        ended(reason, Sql.rows(connection, CLAIMED, Subscriber::of, reason.name(), claim.id(), claim.token()));
    }

    /** Ends those whose lease is over. */
    void endOver(Connection connection) throws SQLException {
        Instant now = clock.instant();
        ended(End.LEASE_OVER, Sql.rows(connection, OVER, Subscriber::of, End.LEASE_OVER.name(), now, now));
    }

    private static void ended(End reason, List<Subscriber> subscribers) {
        subscribers.forEach(who -> LOG.info("the subscription of {} ended: {}", who, reason.words()));
    }
}
