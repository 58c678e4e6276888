package org.pprnet.service.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Which generations there are, and the one row that says which of them readers see. */
final class GenerationTable {

    /** PostgreSQL, appendix A: undefined_table. */
    private static final String UNDEFINED_TABLE = "42P01";

    /** Two that find a new database at once make the table one after the other; the first generation is the one in use. */
    private static final String CREATE = """
            BEGIN;
            SELECT pg_advisory_xact_lock(hashtext('view_generation'));
            CREATE SCHEMA IF NOT EXISTS public;
            CREATE TABLE IF NOT EXISTS public.view_generation (
                only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
                number   integer NOT NULL
            );
            INSERT INTO public.view_generation (number) VALUES (1) ON CONFLICT DO NOTHING;
            COMMIT
            """;

    private GenerationTable() {}

    /** The one in use. A database that was wiped begins with the first again. */
    static Generation current(Connection connection) throws SQLException {
        try {
            return read(connection);
        } catch (SQLException e) {
            if (!UNDEFINED_TABLE.equals(e.getSQLState())) {
                throw e;
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute(CREATE);
            }
            return read(connection);
        }
    }

    private static Generation read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT number FROM public.view_generation")) {
            return row.next() ? new Generation(row.getInt(1)) : Generation.FIRST;
        }
    }

    /** All but the one in use and the one that may be under construction. */
    static List<Generation> replaced(Connection connection) throws SQLException {
        int current = current(connection).number();
        List<Generation> replaced = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT substr(nspname, 6)::integer FROM pg_namespace WHERE nspname ~ '^view_[0-9]{1,9}$'")) {
            while (rows.next()) {
                replaced.add(new Generation(rows.getInt(1)));
            }
        }
        replaced.removeIf(found -> found.number() == current || found.number() == current + 1);
        return replaced;
    }
}
