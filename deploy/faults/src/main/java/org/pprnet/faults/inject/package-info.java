/** What goes wrong, and when. A seed arrives; kills, hung processes and damaged data leave. */
@NullMarked
package org.pprnet.faults.inject;

import org.jspecify.annotations.NullMarked;
