package org.pprnet.backing;

/** A PostgreSQL that keeps what it has acknowledged: {@code fsync} and {@code synchronous_commit} are on. */
public interface PostgresServer extends Server {

    /** Where the database of that name is, or would be: it is not created by asking. */
    String jdbcUrl(String database);

    /** A superuser. */
    String user();

    String password();

    /**
     * Creates a database, encoded in UTF-8, if there is none of that name.
     *
     * @param name a lower-case letter, then at most 62 lower-case letters, digits and underscores
     * @throws ServerFailed when the server refuses
     */
    void createDatabase(String name);
}
