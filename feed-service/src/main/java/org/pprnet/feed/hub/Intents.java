package org.pprnet.feed.hub;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.pprnet.service.problem.ProblemException;

/** The requests that subscribers have yet to confirm. They survive restarts. */
@Singleton
final class Intents {

    private static final String PUT = """
            insert into hub.intent
                (feed, format, callback, host, request, mode, lease_seconds, secret, active, attempts, due)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)
            on conflict (feed, format, callback) do update set request = excluded.request, mode = excluded.mode,
                lease_seconds = excluded.lease_seconds, secret = excluded.secret, active = excluded.active,
                attempts = 0, due = excluded.due""";

    /** Hosts take turns, so that one that keeps the hub waiting does not keep the others waiting. */
    private static final String CLAIM = """
            with waiting as (
                select request, active, due, row_number() over (partition by host order by active desc, due) as turn
                from hub.intent where due <= ? and host <> all (?)),
            chosen as materialized (
                select i.request from hub.intent i join waiting w using (request)
                where w.turn <= ? and i.due <= ?
                order by w.active desc, w.turn, w.due limit ? for update of i skip locked)
            update hub.intent i set due = ? from chosen c where i.request = c.request
            returning i.*""";

    private static final String POSTPONE = "update hub.intent set attempts = attempts + 1, due = ? where request = ?";

    /** Of one host in a round. */
    private static final int TURNS = 2;

    private final HubDatabase database;
    private final Subscriptions subscriptions;
    private final HubSettings settings;
    private final RoomSettings limits;
    private final Clock clock;

    Intents(HubDatabase database, Subscriptions subscriptions, HubSettings settings, RoomSettings limits, Clock clock) {
        this.database = database;
        this.subscriptions = subscriptions;
        this.settings = settings;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Keeps a request, in place of an earlier one of that subscriber. Who is not subscribed and asked for nothing is
     * unsubscribed already.
     *
     * @throws ProblemException unavailable, with what there is no room for
     */
    void put(HubRequest request) {
        Optional<ProblemException> shortage = database.write(connection -> keep(connection, request));
        if (shortage.isPresent()) {
            throw shortage.get();
        }
    }

    private Optional<ProblemException> keep(Connection connection, HubRequest request) throws SQLException {
        Subscriber who = request.subscriber();
        String host = who.callback().host();
        Room room = Room.of(connection, who);
        if (request.mode() == Mode.UNSUBSCRIBE && !room.knows()) {
            return Optional.empty();
        }
        Optional<ProblemException> shortage = room.shortage(limits, host);
        if (shortage.isEmpty()) {
            Sql.update(connection, PUT, who.feed(), who.format().name(), who.callback().address().toString(), host,
                    UUID.randomUUID(), request.mode().name(), request.lease().toSeconds(), request.secret(),
                    room.subscribed(), clock.instant());
        }
        return shortage;
    }

    /**
     * Those that are due, for so many free seats, and not of hosts that are busy. No other instance takes them until the
     * claim is over.
     */
    List<Intent> claim(int free, Set<String> busy) {
        Instant now = clock.instant();
        return database.write(connection -> Sql.rows(connection, CLAIM, Intent::of, now, busy.toArray(String[]::new),
                TURNS, now, free, now.plus(settings.claim())));
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
