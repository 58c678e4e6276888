/** Requests to a service arrive. How long its answers took leaves, and how many of them there were in a second. */
@NullMarked
package org.pprnet.benchmarks.load;

import org.jspecify.annotations.NullMarked;
