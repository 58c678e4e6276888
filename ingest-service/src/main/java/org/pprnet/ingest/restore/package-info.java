/**
 * An empty database gets back what it held: from a backup, from the log, or from both. All of it arrives in one
 * transaction; what leaves is a database that goes on where the old one was lost.
 */
@NullMarked
package org.pprnet.ingest.restore;

import org.jspecify.annotations.NullMarked;
