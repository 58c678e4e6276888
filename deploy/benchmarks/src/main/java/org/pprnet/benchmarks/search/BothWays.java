package org.pprnet.benchmarks.search;

import org.pprnet.benchmarks.Figure;
import org.pprnet.benchmarks.load.Rounds;

/** What the rounds gave, of the service and of its Elasticsearch asked directly. */
public record BothWays(Rounds service, Rounds elasticsearch) {

    private static final double TARGET = 1.3;

    BothWays() {
        this(new Rounds(), new Rounds());
    }

    void add(Times round) {
        service.add(round.service());
        elasticsearch.add(round.elasticsearch());
    }

    Figure figure(String name) {
        return Figure.atMost(TARGET, name, service.median(), "ms", elasticsearch.median());
    }
}
