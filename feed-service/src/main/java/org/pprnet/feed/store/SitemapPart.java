package org.pprnet.feed.store;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/**
 * One of the parts into which all live summaries are divided.
 *
 * @param number from 1 on; one without summaries is left out
 * @param changed when the newest of them was logged
 */
@Introspected
public record SitemapPart(long number, Instant changed) {}
