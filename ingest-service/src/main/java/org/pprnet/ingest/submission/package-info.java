/**
 * What a submission is, and which steps it can take from which state. Drafts arrive, and what its author decides about them.
 * The summaries and withdrawals that readers are told of leave as events.
 */
@NullMarked
package org.pprnet.ingest.submission;

import org.jspecify.annotations.NullMarked;
