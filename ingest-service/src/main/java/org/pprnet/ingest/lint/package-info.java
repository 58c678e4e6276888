/**
 * What an author wrote arrives here, saved or not; advice leaves, each with its exact place. It never stops anything.
 */
@NullMarked
package org.pprnet.ingest.lint;

import org.jspecify.annotations.NullMarked;
