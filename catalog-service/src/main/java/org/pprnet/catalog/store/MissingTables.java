package org.pprnet.catalog.store;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.pprnet.service.problem.Unavailability;

/** A database that was just made has no tables for a moment. */
@Singleton
final class MissingTables implements Unavailability {

    /** PostgreSQL, appendix A: undefined_table. */
    private static final String UNDEFINED_TABLE = "42P01";

    @Override
    public boolean explains(Throwable cause) {
        return cause instanceof SQLException sql && UNDEFINED_TABLE.equals(sql.getSQLState());
    }
}
