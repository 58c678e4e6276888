/**
 * The formats. What a feed says at one position arrives; the bytes of RSS, Atom and JSON Feed leave. So do those of sitemaps.
 * Nothing here knows the time of day: equal content gives equal bytes, on any instance and after any rebuild.
 */
@NullMarked
package org.pprnet.feed.render;

import org.jspecify.annotations.NullMarked;
