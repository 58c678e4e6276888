package org.pprnet.benchmarks.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pprnet.benchmarks.Figure;
import org.pprnet.benchmarks.accounting.Times;
import org.pprnet.benchmarks.startup.StartupBenchmark.Outcome;
import org.pprnet.benchmarks.startup.StartupBenchmark.ServiceStart;

class StartupBenchmarkTest {

    private static final Start WITHOUT = start(40, 6);

    @Test
    void stackIsTheMedianOfItsStarts() {
        Outcome outcome = StartupBenchmark.outcome(List.of(start(9, 1), start(20, 1), start(10, 1)), WITHOUT);
        assertThat(outcome.stack()).isEqualTo(Figure.atMost(30, "startup-stack", 10, "s"));
        assertThat(outcome.seconds()).containsExactly(9.0, 20.0, 10.0);
        assertThat(outcome.secondsWithoutCache()).isEqualTo(40);
    }

    @Test
    void serviceIsTheOneThatTakesMostInTheMiddleAndNotTheOneThatOnceTookMost() {
        Outcome outcome = StartupBenchmark.outcome(List.of(start(9, 1.5), start(9, 9), start(9, 1.6)), WITHOUT);
        assertThat(outcome.service()).isEqualTo(Figure.atMost(2, "startup-service-cpu", 1.8, "s"));
    }

    @Test
    void eachServiceKeepsItsRounds() {
        Outcome outcome = StartupBenchmark.outcome(List.of(start(9, 1.5), start(9, 2.5)), WITHOUT);
        assertThat(outcome.services()).extracting(ServiceStart::name).containsExactly("ingest", "catalog", "search",
                "feed");
        assertThat(outcome.services().getLast()).isEqualTo(
                new ServiceStart("feed", List.of(1.5, 2.5), List.of(3.0, 3.0), 6.0));
    }

    @Test
    void whereNoStartWasWithoutCachesNothingIsSaidOfOne() {
        Outcome outcome = StartupBenchmark.outcome(List.of(start(9, 1.5)), null);
        assertThat(outcome.secondsWithoutCache()).isNull();
        assertThat(outcome.services()).extracting(ServiceStart::processorWithoutCache).containsOnlyNulls();
    }

    /** All services take the same but the one for the feeds. */
    private static Start start(double seconds, double feed) {
        Times other = new Times(1.8, 4);
        return new Start(seconds,
                Map.of("ingest", other, "catalog", other, "search", other, "feed", new Times(feed, 3)));
    }
}
