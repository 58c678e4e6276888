/**
 * The log's side. Numbered events arrive from the reader; the store moves, and what readers are served follows it
 * before a receipt says so.
 */
@NullMarked
package org.pprnet.feed.consume;

import org.jspecify.annotations.NullMarked;
