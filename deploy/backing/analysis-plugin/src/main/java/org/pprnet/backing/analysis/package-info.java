/**
 * What arrives: the analysis settings of an index, in the names and with the defaults of the official distribution.
 * What leaves: Lucene's own components, configured accordingly, for a server that lacks the module with them.
 */
@NullMarked
package org.pprnet.backing.analysis;

import org.jspecify.annotations.NullMarked;
