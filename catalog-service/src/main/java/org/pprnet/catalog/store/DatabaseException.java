package org.pprnet.catalog.store;

import java.sql.SQLException;

/** The database did not answer a question. */
public final class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseException(SQLException cause) {
        super(cause);
    }
}
