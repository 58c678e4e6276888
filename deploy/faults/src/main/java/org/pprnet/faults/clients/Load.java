package org.pprnet.faults.clients;

/**
 * How much authors do.
 *
 * @param authors how many write at once
 * @param actionsPerSecond what they do in a second, all together, at most
 * @param importedAtOnce how many summaries one import brings
 */
public record Load(int authors, int actionsPerSecond, int importedAtOnce) {}
