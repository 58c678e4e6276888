/**
 * What arrives: the feed of everything and its archive, as an aggregator reads them, and the lists of the catalog. What
 * leaves: whether both say the same, and where they do not.
 */
@NullMarked
package org.pprnet.local.feeds;

import org.jspecify.annotations.NullMarked;
