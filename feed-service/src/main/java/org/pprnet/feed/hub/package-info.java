/**
 * The hub: WebSub (W3C Recommendation, 23 January 2018). Requests of subscribers and word that the feeds changed
 * arrive; signed messages leave for every subscriber, each once and in order.
 */
@NullMarked
package org.pprnet.feed.hub;

import org.jspecify.annotations.NullMarked;
