/** A seed arrives. Summaries leave that are as long, as skewed and as varied as those of the real digest. */
@NullMarked
package org.pprnet.benchmarks.summaries;

import org.jspecify.annotations.NullMarked;
