/**
 * Requests of feed readers arrive. How many the service answers leaves, beside a server that does nothing but answer with the
 * same bytes.
 */
@NullMarked
package org.pprnet.benchmarks.feeds;

import org.jspecify.annotations.NullMarked;
