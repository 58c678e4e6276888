/** A stack of the benchmark's own, alone on its machine, filled with what is to be measured. */
@NullMarked
package org.pprnet.benchmarks.stack;

import org.jspecify.annotations.NullMarked;
