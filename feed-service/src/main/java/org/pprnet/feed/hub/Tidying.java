package org.pprnet.feed.hub;

import jakarta.inject.Singleton;

/** Ends what is over, and removes the messages that no one waits for. */
@Singleton
final class Tidying {

    private static final String SETTLED = """
            delete from hub.message m
            using (
                select f.name, coalesce(min(s.settled), f.last) as settled
                from hub.feed f left join hub.subscription s on s.feed = f.name and s.state = 'ACTIVE'
                group by f.name, f.last) all_of
            where m.feed = all_of.name and m.number <= all_of.settled""";

    private final HubDatabase database;
    private final Subscriptions subscriptions;

    Tidying(HubDatabase database, Subscriptions subscriptions) {
        this.database = database;
        this.subscriptions = subscriptions;
    }

    void tidy() {
        database.write(connection -> {
            subscriptions.endOver(connection);
            return Sql.update(connection, SETTLED);
        });
    }
}
