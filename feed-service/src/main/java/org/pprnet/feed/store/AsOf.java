package org.pprnet.feed.store;

/**
 * What was read of the store.
 *
 * @param position of the log, where the store stood
 */
public record AsOf<T>(long position, T found) {}
