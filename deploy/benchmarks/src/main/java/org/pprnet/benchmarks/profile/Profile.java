package org.pprnet.benchmarks.profile;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What one kind of work costs, and where.
 *
 * @param what was done, in words
 * @param unit what is counted
 * @param count how many of them were done while it was recorded
 */
public record Profile(String name, String what, String unit, long count, Recorded recorded) {

    /** Processor time of one, in microseconds, that of the virtual machine included. */
    @JsonProperty
    public double microseconds() {
        return recorded.span().processor() / count * 1e6;
    }
}
