package org.pprnet.benchmarks.growth;

import org.pprnet.benchmarks.Figure;
import org.pprnet.benchmarks.accounting.Account;
import org.pprnet.benchmarks.load.Spread;

/** How much memory a service takes in a small archive and in a large one. */
final class MemoryOfBoth {

    private final String service;
    private final Spread small = new Spread();
    private final Spread large = new Spread();

    MemoryOfBoth(String service) {
        this.service = service;
    }

    /** One look at each, when both have done the same. */
    void look(Archive few, Archive many) {
        small.add(resident(few));
        large.add(resident(many));
    }

    private double resident(Archive archive) {
        return new Account(archive.stack().process(service)).memory().resident();
    }

    GrowthBenchmark.MemoryCost cost(double target) {
        Figure figure = Figure.atMost(target, "growth-memory-" + service, large.median(), "MB", small.median());
        return new GrowthBenchmark.MemoryCost(figure, large.least(), large.most());
    }
}
