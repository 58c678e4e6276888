/** A view is made again from the log; the same rows, or documents, are written raw. Rates of both leave. */
@NullMarked
package org.pprnet.benchmarks.rebuild;

import org.jspecify.annotations.NullMarked;
