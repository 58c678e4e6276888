/**
 * The third face of the digest. Events arrive from the log; feeds leave for aggregators, records for harvesters.
 */
@NullMarked
package org.pprnet.feed;

import org.jspecify.annotations.NullMarked;
