/**
 * What arrives: the sample archive of this project, and captured pages that the operator names. What leaves: submissions
 * to the ingest service, and what became of each.
 */
@NullMarked
package org.pprnet.local.archive;

import org.jspecify.annotations.NullMarked;
