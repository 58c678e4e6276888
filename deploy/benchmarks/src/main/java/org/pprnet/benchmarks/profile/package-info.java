/** A stack arrives. What its services spend the processor's time and the memory on leaves, by what the code is for. */
@NullMarked
package org.pprnet.benchmarks.profile;

import org.jspecify.annotations.NullMarked;
