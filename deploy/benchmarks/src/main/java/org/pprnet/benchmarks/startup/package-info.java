/** A stack that runs arrives. How long it takes to be ready again, and what that costs, leaves. */
@NullMarked
package org.pprnet.benchmarks.startup;

import org.jspecify.annotations.NullMarked;
