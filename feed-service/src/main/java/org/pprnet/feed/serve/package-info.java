/**
 * The aggregators' side. What changed in the store arrives, on every instance; feeds leave, under
 * conditions that are decided from memory; archives and sitemaps from the store, when somebody asks.
 */
@NullMarked
package org.pprnet.feed.serve;

import org.jspecify.annotations.NullMarked;
