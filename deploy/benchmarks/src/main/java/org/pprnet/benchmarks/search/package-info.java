/** Searches of readers arrive. How long the service takes for them leaves, beside Elasticsearch asked directly. */
@NullMarked
package org.pprnet.benchmarks.search;

import org.jspecify.annotations.NullMarked;
