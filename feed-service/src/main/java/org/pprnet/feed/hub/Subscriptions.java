package org.pprnet.feed.hub;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
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

    /** The row lock lets no message in until the subscription is there, or its account is closed. */
    private static final String LAST = "select last from hub.feed where name = ? for update";

    private static final String BEGIN = """
            insert into hub.subscription (feed, format, callback, host, secret, lease_until, state, began, settled, due)
            values (?, ?, ?, ?, ?, ?, 'ACTIVE', ?, ?, ?)
            on conflict (feed, format, callback) do update set
                secret = excluded.secret, lease_until = excluded.lease_until, due = excluded.due, reason = null,
                ended_at = null, state = 'ACTIVE',
                began = case hub.subscription.state when 'ACTIVE' then hub.subscription.began
                    else hub.subscription.began + excluded.settled - hub.subscription.settled end,
                settled = case hub.subscription.state when 'ACTIVE' then hub.subscription.settled
                    else excluded.settled end""";

    private static final String END = """
            update hub.subscription s set state = 'ENDED', ended_at = ?, reason = coalesce(s.reason, ?),
                secret = null, slow = false,
                claim = null, claimed_until = null, attempts = 0, failures = 0, failing_since = null,
                cancelled = s.cancelled + greatest(f.last, s.settled) - s.settled, settled = greatest(f.last, s.settled)
            from hub.feed f where f.name = s.feed and s.state = 'ACTIVE' and %s
            returning s.feed, s.format, s.callback, s.reason""";

    private static final String CLAIMED = END.formatted("s.id = ? and s.claim = ?");

    /** Not while a message is under way, which would be delivered and counted as cancelled. */
    private static final String IS_OVER = "s.lease_until <= ? and (s.claimed_until is null or s.claimed_until <= ?)";
    private static final String OVER = END.formatted("s.feed = ? and " + IS_OVER);
    private static final String FEEDS_OF_OVER = "select distinct s.feed from hub.subscription s where s.state = 'ACTIVE' and "
            + IS_OVER + " order by s.feed";

    /** Its lease ends now, and the subscription with it as soon as no message is under way. */
    private static final String LEAVE = """
            update hub.subscription set lease_until = ?, reason = ?
            where feed = ? and format = ? and callback = ? and state = 'ACTIVE'""";

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
        long last = lock(connection, who.feed());
        Instant now = clock.instant();
        Sql.update(connection, BEGIN, who.feed(), who.format().name(), who.callback().address().toString(),
                who.callback().host(), intent.secret(), now.plus(intent.lease()), last, last, now);
    }

    /** Ends what a subscriber no longer wants, once the message that is under way is settled. */
    void end(Connection connection, Subscriber who) throws SQLException {
        Instant now = clock.instant();
        lock(connection, who.feed());
        Sql.update(connection, LEAVE, now, End.UNSUBSCRIBED.name(), who.feed(), who.format().name(),
                who.callback().address().toString());
        endOver(connection, who.feed(), now);
    }

    /** Ends a subscription that is claimed, if it still is. */
    void end(Connection connection, Claim claim, End reason) throws SQLException {
        lock(connection, claim.subscriber().feed());
        report(Sql.rows(connection, CLAIMED, Ended::of, clock.instant(), reason.name(), claim.id(), claim.token()));
    }

    /** Ends those whose lease is over. */
    void endOver(Connection connection) throws SQLException {
        Instant now = clock.instant();
        for (String feed : Sql.rows(connection, FEEDS_OF_OVER, row -> row.getString(1), now, now)) {
            endOver(connection, feed, now);
        }
    }

    private static void endOver(Connection connection, String feed, Instant now) throws SQLException {
        lock(connection, feed);
        report(Sql.rows(connection, OVER, Ended::of, now, End.LEASE_OVER.name(), feed, now, now));
    }

    /** Before the subscription's own row, always: nobody waits for each other. */
    private static long lock(Connection connection, String feed) throws SQLException {
        return Sql.rows(connection, LAST, row -> row.getLong(1), feed).stream().findFirst().orElse(0L);
    }

    private static void report(List<Ended> subscriptions) {
        subscriptions.forEach(ended -> LOG.info("the subscription of {} ended: {}", ended.who, ended.reason.words()));
    }

    private record Ended(Subscriber who, End reason) {

        static Ended of(ResultSet row) throws SQLException {
            return new Ended(Subscriber.of(row), End.valueOf(row.getString("reason")));
        }
    }
}
