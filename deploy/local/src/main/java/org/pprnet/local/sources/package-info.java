/**
 * The two sources, the log and the ingest database, from the operator's side: what a command needs to keep a copy of the
 * one, and to make either again.
 */
@NullMarked
package org.pprnet.local.sources;

import org.jspecify.annotations.NullMarked;
