package org.pprnet.feed.hub;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The account of all subscriptions together, those that ended included. */
@Singleton
final class Ledger {

    private static final String TOTALS = """
            select count(*) filter (where s.state = 'ACTIVE') as subscriptions,
                sum(s.settled - s.began) as settled, sum(s.delivered) as delivered, sum(s.superseded) as superseded,
                sum(s.given_up) as given_up, sum(s.cancelled) as cancelled,
                sum(f.last - s.settled) filter (where s.state = 'ACTIVE') as waiting
            from hub.subscription s join hub.feed f on f.name = s.feed""";

    private final HubDatabase database;

    Ledger(HubDatabase database) {
        this.database = database;
    }

    Totals totals() {
        return database.write(connection -> Sql.rows(connection, TOTALS, Ledger::totals).getFirst());
    }

    private static Totals totals(ResultSet row) throws SQLException {
        return new Totals(row.getLong("subscriptions"), row.getLong("settled") + row.getLong("waiting"),
                row.getLong("delivered"), row.getLong("superseded"), row.getLong("given_up"), row.getLong("cancelled"),
                row.getLong("waiting"));
    }
}
