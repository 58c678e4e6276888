/**
 * The tables of the author's side: submissions and what they said before, slugs, teasers, flags.
 * Submissions arrive as they are after a step; they leave as they were kept.
 */
@NullMarked
package org.pprnet.ingest.store;

import org.jspecify.annotations.NullMarked;
