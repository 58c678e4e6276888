/**
 * A service's projection arrives here, and is kept up with the log for as long as the service runs.
 * How far it is leaves, as health, as metrics and as the answer to who waits.
 */
@NullMarked
package org.pprnet.service.following;

import org.jspecify.annotations.NullMarked;
