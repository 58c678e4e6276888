/**
 * The author's browser arrives here, with forms; pages leave. What an author decides on them is done by the same activities
 * that the HTTP interface calls.
 */
@NullMarked
package org.pprnet.ingest.desk;

import org.jspecify.annotations.NullMarked;
