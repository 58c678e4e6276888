package org.pprnet.benchmarks.profile;

/**
 * How long something was recorded, all in seconds.
 *
 * @param processor time of all threads of the process, those of the virtual machine included
 * @param collecting processor time of garbage collection
 * @param paused how long everything stood still for garbage collection
 */
public record Span(double seconds, double processor, double collecting, double paused) {}
