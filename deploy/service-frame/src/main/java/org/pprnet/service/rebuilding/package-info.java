/**
 * A view's next store arrives here empty, or as an interrupted rebuild left it, and is filled from the log beside the one
 * in use. What leaves is the same view in a store that was compared with what was published.
 */
@NullMarked
package org.pprnet.service.rebuilding;

import org.jspecify.annotations.NullMarked;
