/** The feed service arrives. What the requests of feed readers cost it leaves, and how long after one another instances agree. */
@NullMarked
package org.pprnet.benchmarks.feeds;

import org.jspecify.annotations.NullMarked;
