/**
 * What was published before this system: captured pages of the blog, and the citations in them, arrive as plain text.
 * Summaries, month by month and word for word, and citations taken apart into their fields leave.
 */
@NullMarked
package org.pprnet.ingest.archive;

import org.jspecify.annotations.NullMarked;
