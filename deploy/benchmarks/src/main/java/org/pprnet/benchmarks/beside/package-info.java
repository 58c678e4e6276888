/**
 * Requests arrive. How many of them a service answers leaves, beside a server that does nothing but answer with the same
 * bytes.
 */
@NullMarked
package org.pprnet.benchmarks.beside;

import org.jspecify.annotations.NullMarked;
