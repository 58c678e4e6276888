/** The history and what the stores hold arrive here. Every broken promise leaves, by its name. */
@NullMarked
package org.pprnet.faults.check;

import org.jspecify.annotations.NullMarked;
