/**
 * Texts arrive here: those of summaries, and what readers type.
 * Vectors leave, which are the nearer the more alike the meanings are, and the summaries that are nearest to a query.
 */
@NullMarked
package org.pprnet.search.meaning;

import org.jspecify.annotations.NullMarked;
