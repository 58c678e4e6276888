/**
 * Events arrive here from the log, in their order.
 * Whole documents leave, into the index, and the position that they bring it to.
 */
@NullMarked
package org.pprnet.search.consume;

import org.jspecify.annotations.NullMarked;
