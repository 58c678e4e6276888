/**
 * The transactional outbox, which is the event table, and the one relay that numbers its rows and sends them to the log.
 * Events arrive in the transaction of the step that caused them; they leave numbered without a gap, each with the same
 * bytes for ever.
 */
@NullMarked
package org.pprnet.ingest.outbox;

import org.jspecify.annotations.NullMarked;
