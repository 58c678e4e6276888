/** A stack that runs arrives. How much memory its services keep when they have worked, and rest, leaves. */
@NullMarked
package org.pprnet.benchmarks.memory;

import org.jspecify.annotations.NullMarked;
