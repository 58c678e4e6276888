package org.pprnet.service.database;

import io.micronaut.data.connection.exceptions.ConnectionException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What a transaction sees of those that are committed meanwhile. */
public final class Isolation {

    private Isolation() {}

    /**
     * Every statement of the transaction sees the database as the first one does (PostgreSQL: repeatable read). To be asked for
     * before that. Said of the connection instead, it would be asked for, set and set back: two more round trips to the database.
     */
    public static void seeOneMoment(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read");
        } catch (SQLException e) {
            throw new ConnectionException("the database cannot be read", e);
        }
    }
}
