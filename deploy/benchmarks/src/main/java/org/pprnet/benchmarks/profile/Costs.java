package org.pprnet.benchmarks.profile;

import java.util.List;

/**
 * What the processor's time of Java threads is spent on, as shares of all samples.
 *
 * @param event what took the samples
 * @param lost samples that could not be kept
 * @param code by what it is for, all of it
 * @param methods which have most time themselves, without what they call
 * @param ours which of our own methods have most time, with all that they call
 */
public record Costs(String event, long samples, long lost, List<Share> code, List<Share> methods, List<Share> ours) {

    public Costs {
        code = List.copyOf(code);
        methods = List.copyOf(methods);
        ours = List.copyOf(ours);
    }
}
