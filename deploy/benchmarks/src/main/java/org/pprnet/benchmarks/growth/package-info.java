/** Two archives arrive, a small one and a large one. What they cost a reader and the machine leaves, side by side. */
@NullMarked
package org.pprnet.benchmarks.growth;

import org.jspecify.annotations.NullMarked;
