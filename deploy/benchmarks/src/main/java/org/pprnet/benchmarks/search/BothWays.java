package org.pprnet.benchmarks.search;

import org.pprnet.benchmarks.Figure;
import org.pprnet.benchmarks.load.Rounds;

/** What the rounds gave, of the service and of its Elasticsearch asked directly. */
public record BothWays(Rounds service, Rounds elasticsearch) {

    BothWays() {
        this(new Rounds(), new Rounds());
    }

    void add(RoundTimes round) {
        service.add(round.service());
        elasticsearch.add(round.elasticsearch());
    }

    /** @param target how many times as long as of Elasticsearch directly it may take at most */
    Figure figure(double target, String name) {
        return Figure.atMost(target, name, service.median(), "ms", elasticsearch.median());
    }
}
