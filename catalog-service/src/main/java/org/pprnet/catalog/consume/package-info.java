/**
 * Logged events arrive in batches, in order.
 * What they change leaves for the store in a few statements per batch, in one transaction with the position.
 */
@NullMarked
package org.pprnet.catalog.consume;

import org.jspecify.annotations.NullMarked;
