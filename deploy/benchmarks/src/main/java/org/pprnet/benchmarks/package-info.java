/**
 * The product's figures, each beside a reference that is measured in the same run: machines differ, ratios less.
 */
@NullMarked
package org.pprnet.benchmarks;

import org.jspecify.annotations.NullMarked;
