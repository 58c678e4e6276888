/** The trial's own stack: a launcher under other conditions than the plain ones arrives, processes that can be hurt and are watched leave. */
@NullMarked
package org.pprnet.faults.stack;

import org.jspecify.annotations.NullMarked;
