/**
 * Collections of documents, queries and judgements arrive; what leaves is how well searches find what was judged relevant,
 * beside plain BM25.
 */
@NullMarked
package org.pprnet.benchmarks.relevance;

import org.jspecify.annotations.NullMarked;
