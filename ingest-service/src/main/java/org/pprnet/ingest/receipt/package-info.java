/**
 * The consumers' receipts arrive here: up to which position each shows the log to its readers.
 * To the author leaves when a submission was live, and where.
 */
@NullMarked
package org.pprnet.ingest.receipt;

import org.jspecify.annotations.NullMarked;
