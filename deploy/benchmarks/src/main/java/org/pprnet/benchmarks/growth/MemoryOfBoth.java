package org.pprnet.benchmarks.growth;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.pprnet.benchmarks.Figure;
import org.pprnet.benchmarks.Median;
import org.pprnet.benchmarks.accounting.Account;

/** How much memory a service takes in a small archive and in a large one. */
final class MemoryOfBoth {

    private final String service;
    private final List<Double> small = new ArrayList<>();
    private final List<Double> large = new ArrayList<>();

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
        Figure figure = Figure.atMost(target, "growth-memory-" + service, Median.of(large), "MB", Median.of(small));
        return new GrowthBenchmark.MemoryCost(figure, Collections.min(large), Collections.max(large));
    }
}
