/**
 * The records that a service could not read arrive here, and an operator's decision about each. What leaves is that
 * decision, to the services, and what became of it, to a terminal that nothing in a record can take over.
 */
@NullMarked
package org.pprnet.local.parked;

import org.jspecify.annotations.NullMarked;
