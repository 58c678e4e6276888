/**
 * Drafts are made and published: at the pace of authors, and as fast as eight of them can. How long it took until they
 * were live leaves, and how many there were in a second.
 */
@NullMarked
package org.pprnet.benchmarks.publish;

import org.jspecify.annotations.NullMarked;
