package org.pprnet.feed.hub;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/**
 * What is there when a subscriber asks for something.
 *
 * @param subscribed whether it has that subscription
 * @param asked whether a request of it for that subscription waits
 * @param subscriptions all that are active
 * @param ofHost those of them at the subscriber's host
 * @param waiting requests for new subscriptions that are not confirmed
 * @param waitingOfHost those of them at the subscriber's host
 */
record Room(boolean subscribed, boolean asked, int subscriptions, int ofHost, int waiting, int waitingOfHost) {

    private static final Duration UNTIL_CONFIRMED = Duration.ofMinutes(1);
    private static final Duration UNTIL_ENDED = Duration.ofMinutes(10);

    private static final String LOOK = """
            select exists (select from hub.subscription
                    where feed = ? and format = ? and callback = ? and state = 'ACTIVE') as subscribed,
                exists (select from hub.intent where feed = ? and format = ? and callback = ?) as asked,
                s.*, i.*
            from (select count(*) as subscriptions, count(*) filter (where host = ?) as of_host
                    from hub.subscription where state = 'ACTIVE') s,
                (select count(*) as waiting, count(*) filter (where host = ?) as waiting_of_host
                    from hub.intent where not active) i""";

    static Room of(Connection connection, Subscriber who) throws SQLException {
        String format = who.format().name();
        String callback = who.callback().address().toString();
        String host = who.callback().host();
        return Sql.rows(connection, LOOK, Room::of, who.feed(), format, callback, who.feed(), format, callback, host,
                host).getFirst();
    }

    private static Room of(ResultSet row) throws SQLException {
        return new Room(row.getBoolean("subscribed"), row.getBoolean("asked"), row.getInt("subscriptions"),
                row.getInt("of_host"), row.getInt("waiting"), row.getInt("waiting_of_host"));
    }

    /** Whether the subscriber is known here, so that a request takes no further room. */
    boolean knows() {
        return subscribed || asked;
    }

    /** What there is no room for, if there is something. */
    Optional<ProblemException> shortage(RoomSettings limits, String host) {
        if (knows()) {
            return Optional.empty();
        }
        if (subscriptions >= limits.subscriptions()) {
            return full("subscriptions", "", limits.subscriptions(), UNTIL_ENDED);
        }
        if (ofHost + waitingOfHost >= limits.subscriptionsPerHost()) {
            return full("subscriptions", " of " + host, limits.subscriptionsPerHost(), UNTIL_ENDED);
        }
        if (waiting >= limits.intents()) {
            return full("requests to be confirmed", "", limits.intents(), UNTIL_CONFIRMED);
        }
        if (waitingOfHost >= limits.intentsPerHost()) {
            return full("requests to be confirmed", " by " + host, limits.intentsPerHost(), UNTIL_CONFIRMED);
        }
        return Optional.empty();
    }

    private static Optional<ProblemException> full(String what, String whose, int most, Duration wait) {
        return Optional.of(new ProblemException(ProblemType.UNAVAILABLE,
                "There are as many %s%s as the hub takes: %d.".formatted(what, whose, most)).retryAfter(wait));
    }
}
