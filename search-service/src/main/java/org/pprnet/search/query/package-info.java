/**
 * What a reader typed and chose arrives here.
 * The summaries that fit leave, best first or newest first, with the places that fit marked and the counts per topic,
 * type of research and year.
 */
@NullMarked
package org.pprnet.search.query;

import org.jspecify.annotations.NullMarked;
