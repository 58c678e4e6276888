package org.pprnet.feed.hub;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The subscriptions that have a message to get. Instances share them: who has claimed one settles its messages, one by
 * one, each only if the claim still stands.
 */
@Singleton
final class Claims {

    private static final String CLAIMED = """
            select s.*, m.after_position, m.to_position, m.bytes, a.position as announced
            from claimed s
            join hub.message m on m.feed = s.feed and m.number = s.settled + 1
            cross join hub.announced a
            where s.claimed_until is not null""";

    private static final String DUE = """
            with chosen as materialized (
                select s.id
                from hub.subscription s join hub.message m on m.feed = s.feed and m.number = s.settled + 1
                where s.state = 'ACTIVE' and s.lease_until > ? and s.due <= ? and (s.failures > 0 or s.slow) = ?
                    and (s.claimed_until is null or s.claimed_until <= ?)
                order by s.due
                limit ?
                for update of s skip locked),
            claimed as (
                update hub.subscription s set claim = ?, claimed_until = ?
                from chosen c where s.id = c.id
                returning s.*)
            """ + CLAIMED;

    /** The claim goes on if there is another message, and ends otherwise. */
    private static final String SETTLE = """
            with claimed as (
                update hub.subscription s set settled = s.settled + 1, attempts = 0, due = ?, slow = ?, %s,
                    claimed_until = case when s.lease_until > ? and exists (
                        select from hub.message m where m.feed = s.feed and m.number = s.settled + 2) then ? end
                where s.id = ? and s.claim = ? and s.settled = ? and s.state = 'ACTIVE'
                returning s.*)
            """ + CLAIMED;

    private static final String DELIVERED = SETTLE.formatted(
            "delivered = s.delivered + 1, failures = 0, failing_since = null");
    private static final String SUPERSEDED = SETTLE.formatted("superseded = s.superseded + 1");

    private static final String FAILED = """
            update hub.subscription set %s, failures = failures + 1, failing_since = coalesce(failing_since, ?),
                due = ?, claim = null, claimed_until = null
            where id = ? and claim = ? and settled = ? and state = 'ACTIVE'""";

    private static final String ONCE_MORE = FAILED.formatted("attempts = attempts + 1");
    private static final String GIVEN_UP = FAILED.formatted(
            "attempts = 0, settled = settled + 1, given_up = given_up + 1");

    private static final String EXTEND = """
            update hub.subscription set claimed_until = ?
            where id = ? and claim = ? and settled = ? and state = 'ACTIVE' and lease_until > ?""";

    private static final String RELEASE = """
            update hub.subscription set due = ?, claim = null, claimed_until = null where id = ? and claim = ?""";

    private final HubDatabase database;
    private final Subscriptions subscriptions;
    private final HubSettings settings;
    private final Clock clock;

    Claims(HubDatabase database, Subscriptions subscriptions, HubSettings settings, Clock clock) {
        this.database = database;
        this.subscriptions = subscriptions;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Claims subscriptions that are due.
     *
     * @param hindering whether those are meant whose last delivery failed or took long, or the others
     */
    List<Claim> due(boolean hindering, int most) {
        Instant now = clock.instant();
        return database.write(connection -> Sql.rows(connection, DUE, Claim::of, now, now, hindering, now, most,
                UUID.randomUUID(), now.plus(settings.claim())));
    }

    /**
     * Whether the claim stands for as long as an exchange may take. One that is over sooner, as after a long pause of this
     * instance, is made longer, unless another instance has the subscription now.
     */
    boolean lasts(Claim claim) {
        Instant now = clock.instant();
        return !now.plus(settings.exchange()).isAfter(claim.until())
                || database.write(connection -> Sql.update(connection, EXTEND, now.plus(settings.claim()), claim.id(),
                        claim.token(), claim.settled(), now)) == 1;
    }

    /**
     * The message was delivered; the next one, if there is one.
     *
     * @param slow whether that took long
     */
    Optional<Claim> delivered(Claim claim, boolean slow) {
        return settle(DELIVERED, claim, slow);
    }

    /** Nothing was left to say; the next one, if there is one. */
    Optional<Claim> superseded(Claim claim) {
        return settle(SUPERSEDED, claim, claim.troubles().slow());
    }

    private Optional<Claim> settle(String statement, Claim claim, boolean slow) {
        Instant now = clock.instant();
        return database.write(connection -> Sql.rows(connection, statement, Claim::of, now, slow, now,
                now.plus(settings.claim()), claim.id(), claim.token(), claim.settled()).stream().findFirst());
    }

    /** The message was not taken, and is sent again after a while. */
    void failed(Claim claim, Duration wait) {
        fail(ONCE_MORE, claim, wait);
    }

    /** The message was not taken for the last time; the next one is sent after a while. */
    void givenUp(Claim claim, Duration wait) {
        fail(GIVEN_UP, claim, wait);
    }

    private void fail(String statement, Claim claim, Duration wait) {
        Instant now = clock.instant();
        database.write(connection -> Sql.update(connection, statement, now, now.plus(wait), claim.id(), claim.token(),
                claim.settled()));
    }

    /** The subscription ends, and what waits is cancelled. */
    void end(Claim claim, End reason) {
        database.write(connection -> {
            subscriptions.end(connection, claim, reason);
            return claim;
        });
    }

    /** Nothing was sent; anybody may claim it after a while. */
    void release(Claim claim, Duration wait) {
        database.write(connection -> Sql.update(connection, RELEASE, clock.instant().plus(wait), claim.id(),
                claim.token()));
    }
}
