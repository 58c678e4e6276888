/** A stack arrives here, and a seed. A verdict leaves: which promises held under which faults. */
@NullMarked
package org.pprnet.faults;

import org.jspecify.annotations.NullMarked;
