package org.pprnet.ingest.backup;

/** What was sent is no complete backup; the message names line and reason, for the operator. */
public final class DamagedBackupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DamagedBackupException(long line, String reason) {
        super("line %d: %s".formatted(line, reason));
    }
}
