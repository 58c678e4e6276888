package org.pprnet.feed.hub;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/** The requests that subscribers have yet to confirm. They survive restarts. */
@Singleton
final class Intents {

    private static final Duration LATER = Duration.ofMinutes(10);

    private static final String ROOM = """
            select exists (select from hub.subscription
                    where feed = ? and format = ? and callback = ? and state = 'ACTIVE')
                or exists (select from hub.intent where feed = ? and format = ? and callback = ?)
                or (select count(*) from hub.subscription where state = 'ACTIVE')
                    + (select count(*) from hub.intent where mode = 'SUBSCRIBE') < ?""";

    private static final String PUT = """
            insert into hub.intent (feed, format, callback, request, mode, lease_seconds, secret, attempts, due)
            values (?, ?, ?, ?, ?, ?, ?, 0, ?)
            on conflict (feed, format, callback) do update set request = excluded.request, mode = excluded.mode,
                lease_seconds = excluded.lease_seconds, secret = excluded.secret, attempts = 0, due = excluded.due""";

    private static final String CLAIM = """
            with chosen as materialized (
                select request from hub.intent where due <= ? order by due limit ? for update skip locked)
            update hub.intent i set due = ? from chosen c where i.request = c.request
            returning i.*""";

    private static final String POSTPONE = "update hub.intent set attempts = attempts + 1, due = ? where request = ?";

    private final HubDatabase database;
    private final Subscriptions subscriptions;
    private final HubSettings settings;
    private final Clock clock;

    Intents(HubDatabase database, Subscriptions subscriptions, HubSettings settings, Clock clock) {
        this.database = database;
        this.subscriptions = subscriptions;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Keeps a request, in place of an earlier one of that subscriber.
     *
     * @throws ProblemException unavailable, if there are as many subscriptions as the hub takes
     */
    void put(HubRequest request) {
        boolean kept = database.write(connection -> hasRoom(connection, request) && keep(connection, request));
        if (!kept) {
            throw new ProblemException(ProblemType.UNAVAILABLE, "There are as many subscriptions as the hub takes: %d."
                    .formatted(settings.subscriptions())).retryAfter(LATER);
        }
    }

    private boolean hasRoom(Connection connection, HubRequest request) throws SQLException {
        Subscriber who = request.subscriber();
        String format = who.format().name();
        String callback = who.callback().address().toString();
        return request.mode() == Mode.UNSUBSCRIBE || Sql.rows(connection, ROOM, row -> row.getBoolean(1), who.feed(),
                format, callback, who.feed(), format, callback, settings.subscriptions()).getFirst();
    }

    private boolean keep(Connection connection, HubRequest request) throws SQLException {
        Subscriber who = request.subscriber();
        return Sql.update(connection, PUT, who.feed(), who.format().name(), who.callback().address().toString(),
                UUID.randomUUID(), request.mode().name(), request.lease().toSeconds(), request.secret(),
                clock.instant()) == 1;
    }

    /** Those that are due, no more than so many. No other instance takes them until the claim is over. */
    List<Intent> claim(int most) {
        Instant now = clock.instant();
        return database.write(connection -> Sql.rows(connection, CLAIM, Intent::of, now, most,
                now.plus(settings.claim())));
    }

    /** The subscriber has confirmed it: it comes into force, unless another request took its place. */
    void confirm(Intent intent) {
        database.write(connection -> {
            if (remove(connection, intent)) {
                switch (intent.mode()) {
                    case SUBSCRIBE -> subscriptions.begin(connection, intent);
                    case UNSUBSCRIBE -> subscriptions.end(connection, intent.subscriber());
                }
            }
            return intent;
        });
    }

    /** The subscriber does not want it, or was asked often enough. */
    void drop(Intent intent) {
        database.write(connection -> remove(connection, intent));
    }

    /** The subscriber could not be asked; it is asked again after a while. */
    void postpone(Intent intent, Duration wait) {
        database.write(connection -> Sql.update(connection, POSTPONE, clock.instant().plus(wait), intent.request()));
    }

    private static boolean remove(Connection connection, Intent intent) throws SQLException {
        return Sql.update(connection, "delete from hub.intent where request = ?", intent.request()) == 1;
    }
}
