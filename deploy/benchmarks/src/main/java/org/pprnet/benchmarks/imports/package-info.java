/** Generated summaries are imported, as lines of JSON. How many were taken in a second leaves. */
@NullMarked
package org.pprnet.benchmarks.imports;

import org.jspecify.annotations.NullMarked;
