package org.pprnet.benchmarks.profile;

/**
 * What threads waited for, where it took longer than the recording's threshold.
 *
 * @param seconds of all times together
 */
public record Wait(String what, long times, double seconds) {}
