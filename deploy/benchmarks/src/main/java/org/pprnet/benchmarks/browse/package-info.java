/** Two archives arrive, a small one and a large one. What their lists cost a reader leaves, side by side. */
@NullMarked
package org.pprnet.benchmarks.browse;

import org.jspecify.annotations.NullMarked;
