package org.pprnet.benchmarks.profile;

import java.util.List;

/** Stacks that were seen while threads had a processor. */
final class Samples {

    private static final int METHODS = 10;

    private final Tally code = new Tally();
    private final Tally methods = new Tally();
    private final Tally ours = new Tally();
    private long samples;

    /** @param stack empty where it could not be seen */
    void add(List<Frame> stack) {
        samples++;
        code.add(Purpose.of(stack), 1);
        stack.stream().limit(1).forEach(top -> methods.add(top.name(), 1));
        // What calls itself is on a stack more than once, and has its time once.
        stack.stream().filter(Frame::isOurs).map(Frame::name).distinct().forEach(name -> ours.add(name, 1));
    }

    boolean isEmpty() {
        return samples == 0;
    }

    Costs costs(String event, long lost) {
        return new Costs(event, samples, lost, code.most(Integer.MAX_VALUE, samples), methods.most(METHODS, samples),
                ours.most(METHODS, samples));
    }
}
