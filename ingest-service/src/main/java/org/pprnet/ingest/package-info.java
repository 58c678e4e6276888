/**
 * Submissions arrive here from authors and from the archive; what is published leaves as events on the log.
 * The stages are packages: submit and archive, submission, store, outbox, receipt.
 */
@NullMarked
package org.pprnet.ingest;

import org.jspecify.annotations.NullMarked;
