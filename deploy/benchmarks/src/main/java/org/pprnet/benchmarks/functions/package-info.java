/** The functions of the product that run most often arrive. What one call of each costs leaves, measured by JMH. */
@NullMarked
package org.pprnet.benchmarks.functions;

import org.jspecify.annotations.NullMarked;
