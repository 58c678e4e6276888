package org.pprnet.benchmarks.profile;

/**
 * How much of a whole belongs to something.
 *
 * @param share 0 to 1
 */
public record Share(String name, double share) {}
