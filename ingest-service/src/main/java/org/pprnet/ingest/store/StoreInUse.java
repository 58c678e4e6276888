package org.pprnet.ingest.store;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.pprnet.service.problem.Unavailability;

/** A database that is being made anew, or restored: its tables are gone for a moment, or kept from writers for a while. */
@Singleton
final class StoreInUse implements Unavailability {

    /** PostgreSQL, appendix A. */
    private static final String UNDEFINED_TABLE = "42P01";
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    @Override
    public boolean explains(Throwable cause) {
        return cause instanceof SQLException sql
                && (UNDEFINED_TABLE.equals(sql.getSQLState()) || LOCK_NOT_AVAILABLE.equals(sql.getSQLState()));
    }
}
