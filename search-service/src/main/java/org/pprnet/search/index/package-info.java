/**
 * Documents arrive here: summaries, what is left of withdrawn ones, teasers, flags, and the position on the log.
 * They leave as an Elasticsearch index that is searched, and as the state that it can be compared by.
 */
@NullMarked
package org.pprnet.search.index;

import org.jspecify.annotations.NullMarked;
