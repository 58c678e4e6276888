/**
 * The whole state of this service leaves as a backup, a text that tells when it is incomplete, and comes back from one.
 */
@NullMarked
package org.pprnet.ingest.backup;

import org.jspecify.annotations.NullMarked;
