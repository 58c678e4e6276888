package org.pprnet.service.problem;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.log.LogUnavailableException;

/** The log, and databases by JDBC. */
@Singleton
final class KnownUnavailability implements Unavailability {

    @Override
    public boolean explains(Throwable cause) {
        return switch (cause) {
            case LogUnavailableException log -> true;
            case SQLTransientConnectionException noConnection -> true;
            case SQLNonTransientConnectionException broken -> true;
            case SQLRecoverableException broken -> true;
            case SQLException sql -> isConnectionState(sql.getSQLState());
            default -> false;
        };
    }

    /** PostgreSQL, appendix A: 08 connection, 53300 too many connections, 57P the server stops, stopped or starts. */
    private static boolean isConnectionState(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P") || state.equals("53300"));
    }
}
