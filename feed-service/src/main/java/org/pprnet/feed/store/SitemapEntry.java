package org.pprnet.feed.store;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/**
 * A live summary, for those who want to know its address and no more.
 *
 * @param slug the last part of its address
 * @param changed when its last change was logged
 */
@Introspected
public record SitemapEntry(String slug, Instant changed) {}
