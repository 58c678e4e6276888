package org.pprnet.faults.check;

import java.time.Instant;
import org.pprnet.events.LoggedEvent;

/**
 * A record of the log that has a number.
 *
 * @param hash of its bytes
 */
record Entry(long sequence, String id, Instant loggedAt, String hash, LoggedEvent event) {}
