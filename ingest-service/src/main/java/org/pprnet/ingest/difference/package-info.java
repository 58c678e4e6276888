/**
 * Two contents of a submission arrive here; what one says otherwise than the other leaves, in pieces that a person can read.
 */
@NullMarked
package org.pprnet.ingest.difference;

import org.jspecify.annotations.NullMarked;
