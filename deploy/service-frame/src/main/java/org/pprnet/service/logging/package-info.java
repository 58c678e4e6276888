/** What a service logs arrives here, and leaves as lines for people or, where that is asked for, for machines. */
@NullMarked
package org.pprnet.service.logging;

import org.jspecify.annotations.NullMarked;
