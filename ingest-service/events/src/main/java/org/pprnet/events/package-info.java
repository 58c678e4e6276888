/**
 * The contract of everything published: what an event says, and how it stands on the wire.
 * Facts arrive from the ingest service; every consumer reads them from here and from nowhere else.
 */
@NullMarked
package org.pprnet.events;

import org.jspecify.annotations.NullMarked;
