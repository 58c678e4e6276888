package org.pprnet.ingest.outbox;

import java.util.Optional;

/**
 * What the relay of this instance is doing.
 *
 * @param problem why nothing is published now
 * @param refuses whether only the operator can help
 */
record RelayStatus(String role, Optional<String> problem, boolean refuses) {

    static final RelayStatus STARTING = new RelayStatus("starting", Optional.empty(), false);
    static final RelayStatus LEADING = new RelayStatus("leading", Optional.empty(), false);
    static final RelayStatus STANDING_BY = new RelayStatus("standing by", Optional.empty(), false);

    static RelayStatus failed(Exception e) {
        return new RelayStatus("waiting", Optional.of(String.valueOf(e.getMessage())), e instanceof LogAheadException);
    }
}
