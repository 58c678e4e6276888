package org.pprnet.service.problem;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.log.LogUnavailableException;

/** The log, and databases by JDBC. */
@Singleton
final class KnownUnavailability implements Unavailability {

    private static final Set<String> OVERLOADED = Set.of("53300", "57014", "55P03", "25P03");

    @Override
    public boolean explains(Throwable cause) {
        return switch (cause) {
            case LogUnavailableException log -> true;
            case SQLTransientConnectionException noConnection -> true;
            case SQLNonTransientConnectionException broken -> true;
            case SQLRecoverableException broken -> true;
            case SQLException sql -> isAwayState(sql.getSQLState());
            default -> false;
        };
    }

    /**
     * PostgreSQL, appendix A: 08 connection, 57P the server stops, stopped or starts, 53300 too many connections; and,
     * as it is as good as away: 57014 the statement, 55P03 its lock or 25P03 its transaction took too long.
     */
    private static boolean isAwayState(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P") || OVERLOADED.contains(state));
    }
}
