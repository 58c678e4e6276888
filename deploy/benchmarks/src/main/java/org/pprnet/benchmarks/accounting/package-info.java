/** A process arrives. What the operating system has on its account leaves: time and memory. */
@NullMarked
package org.pprnet.benchmarks.accounting;

import org.jspecify.annotations.NullMarked;
