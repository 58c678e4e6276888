package org.pprnet.service.database;

import io.micronaut.data.connection.exceptions.ConnectionException;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.pprnet.service.problem.Unavailability;

/** The database as it looks when it stopped within a request, or is being made anew and has no tables yet. */
@Singleton
final class DatabaseAway implements Unavailability {

    /** PostgreSQL, appendix A: undefined_table. */
    private static final String UNDEFINED_TABLE = "42P01";

    @Override
    public boolean explains(Throwable cause) {
        return cause instanceof ConnectionException
                || cause instanceof SQLException sql && UNDEFINED_TABLE.equals(sql.getSQLState());
    }
}
