package org.pprnet.catalog.browse;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a summary.
 *
 * @param publishedAt when the first version was published
 * @param revisedAt when this version replaced the one before; absent at the first
 * @param loggedAt when followers of the log could know of it
 * @param position its place on the log
 */
record Revision(int version, String slug, String title, Instant publishedAt, @Nullable Instant revisedAt,
        Instant loggedAt, long position) {}
