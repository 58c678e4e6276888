package org.pprnet.ingest.outbox;

/** The log cannot be taken into this database; the message says why, for the operator. */
public final class LogRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LogRefusedException(String message) {
        super(message);
    }
}
