/**
 * What the feeds are made of. Batches of events arrive from the log's reader and are folded into rows, in one
 * transaction with the position; the newest changes of each feed and the records for harvesters leave, each answer read
 * under one snapshot.
 */
@NullMarked
package org.pprnet.feed.store;

import org.jspecify.annotations.NullMarked;
