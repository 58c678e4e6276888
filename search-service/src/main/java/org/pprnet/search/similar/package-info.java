/**
 * The id of a summary arrives here.
 * The summaries that are most like it leave.
 */
@NullMarked
package org.pprnet.search.similar;

import org.jspecify.annotations.NullMarked;
