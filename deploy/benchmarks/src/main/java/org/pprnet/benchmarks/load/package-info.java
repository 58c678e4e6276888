/** Addresses of a service arrive. How long its answers took leaves. */
@NullMarked
package org.pprnet.benchmarks.load;

import org.jspecify.annotations.NullMarked;
