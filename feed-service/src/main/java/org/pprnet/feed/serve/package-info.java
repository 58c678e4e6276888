/**
 * The aggregators' side. What changed in the store arrives, on every instance; ready-made bytes leave, under
 * conditions that are decided from memory.
 */
@NullMarked
package org.pprnet.feed.serve;

import org.jspecify.annotations.NullMarked;
