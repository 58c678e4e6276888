package org.pprnet.ingest.outbox;

/** The log holds what this database never numbered: the database is an old one, and must not number anything. */
final class LogAheadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LogAheadException(long onTheLog, long numbered) {
        super("the log is ahead of the ingest database: restore ingest (the log ends at %d, the database at %d)"
                .formatted(onTheLog, numbered));
    }
}
